#if !hasFeature(Embedded)
    /// An archive as far as it had grown at one moment, in a few signs: `6413312 1f…`, how many bytes and their SHA-256. Whoever was told
    /// them early sees whether anything before that moment was changed since.
    package struct ArchiveDigest: Equatable, Sendable, CustomStringConvertible {
        private let count: Int
        private let digest: [UInt8]

        package init(of archive: [UInt8]) {
            count = archive.count
            digest = SHA256.digest(archive)
        }

        /// Reads what `description` writes; nil for anything else.
        package init?(_ text: some StringProtocol) {
            let parts = text.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 2, let count = Int(parts[0]), count >= 0,
                let digest = Hexadecimal.bytes(Array(parts[1].utf8)), digest.count == 32
            else { return nil }
            self.count = count
            self.digest = digest
            guard description == text else { return nil }
        }

        package var description: String { "\(count) \(String(decoding: Hexadecimal.text(digest), as: UTF8.self))" }

        /// Whether the archive still begins with what it was.
        package func isBeginning(of archive: [UInt8]) -> Bool {
            archive.count >= count && SHA256.digest(Array(archive.prefix(count))) == digest
        }
    }
#endif
