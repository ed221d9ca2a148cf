import CQRencode

/// A QR code as the black squares of an SVG path, so that it is sharp on a poster and needs no picture file.
package struct QRCode: Hashable, Sendable {
    /// How many squares wide the code is, its quiet border of four on each side included.
    package let width: Int
    /// The `d` of a path in squares.
    package let path: String

    /// Nil where the text is too long for a code.
    package init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        let squares = UnsafeBufferPointer(start: code.pointee.data, count: side * side)
        var path = ""
        for row in 0..<side {
            var column = 0
            while column < side {
                let start = column
                while column < side, squares[row * side + column] & 1 == 1 { column += 1 }
                if column > start { path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z" }
                column += 1
            }
        }
        width = side + 8
        self.path = path
    }
}
