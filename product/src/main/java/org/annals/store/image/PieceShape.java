package org.annals.store.image;

import java.util.List;
import org.annals.document.PieceList;
import org.annals.document.PieceList.Piece;

/** Lists in pieces. */
enum PieceShape implements Shape {
    PIECE_LIST;

    @Override
    public void write(Object value, ImageWriter out) {
        List<? extends Piece<?>> pieces = ((PieceList<?>) value).pieces();
        out.varint(pieces.size());
        pieces.forEach(out::value);
    }

    @SuppressWarnings("unchecked") // They were the pieces of one such list.
    @Override
    public Object read(ImageReader in) {
        Object[] pieces = new Object[in.count()];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = in.present();
        }
        return PieceList.of((List<Piece<Object>>) (List<?>) List.of(pieces));
    }
}
