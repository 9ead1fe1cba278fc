package org.annals.pipeline;

import org.annals.store.StoreAddress;

class SqliteCrashTest extends CrashContract {
    @Override
    StoreAddress address() {
        return new StoreAddress(folder.resolve("work.annals").toString());
    }
}
