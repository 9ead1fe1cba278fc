package org.annals.pipeline;

import org.annals.store.StoreAddress;

class SqliteStoreBuildTest extends StoreBuildContract {
    @Override
    StoreAddress address() {
        return new StoreAddress(folder.resolve("work.annals").toString());
    }
}
