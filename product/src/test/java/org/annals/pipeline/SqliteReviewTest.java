package org.annals.pipeline;

import org.annals.store.StoreAddress;

class SqliteReviewTest extends ReviewContract {
    @Override
    StoreAddress address() {
        return new StoreAddress(folder.resolve("work.annals").toString());
    }
}
