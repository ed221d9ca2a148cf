extension String {
    /// What somebody else's file says, as it may be shown on a terminal without steering it.
    /// - Parameter keepingLines: line feeds stay.
    package init(strangers bytes: [UInt8], keepingLines: Bool = false) {
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case _ where keepingLines && scalar == "\n": scalar
            case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
            default: scalar
            }
        }
        self.init(String.UnicodeScalarView(scalars))
    }
}
