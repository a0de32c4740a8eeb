package org.communicator.media;

import org.communicator.api.media.MediaInspector;
import org.communicator.testkit.media.MediaInspectorContract;

class TikaInspectorContractTest implements MediaInspectorContract {

    @Override
    public MediaInspector inspector() {
        return new TikaInspector();
    }
}
