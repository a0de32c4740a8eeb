package org.communicator.media;

import org.communicator.api.media.Thumbnails;
import org.communicator.testkit.media.ThumbnailsContract;

class SmallPicturesContractTest implements ThumbnailsContract {

    @Override
    public Thumbnails thumbnails() {
        return new SmallPictures();
    }
}
