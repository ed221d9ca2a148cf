import Ground

/// What every form carries: proof that this server gave it to this browser, and the name of the one act it may do.
package struct Ticket: Sendable {
    private let random: [UInt8]
    private let lastDay: UInt32
    private let maker: MAC

    /// 32 bytes that this ticket always gives for this purpose and that nobody else can find: a receipt's secret need not be kept.
    package func derive(_ purpose: StaticString) -> [UInt8] {
        maker.derived(for: purpose).code(for: random)
    }

    /// The key of the row that remembers what was answered.
    var digest: [UInt8] { Digest.of(random) }
}

extension Ticket {
    /// Gives out tickets and knows its own again.
    struct Office: Sendable {
        let maker: MAC

        init(secrets: Secrets) {
            maker = secrets.key(for: "ticket")
        }

        /// - Parameter holder: the session's digest, or empty for the public.
        func issue(to holder: [UInt8], on today: LocalDate) -> String {
            let ticket = Ticket(random: Random.bytes(16), lastDay: UInt32(today.dayNumber + 1), maker: maker)
            let body = ticket.random + ticket.lastDay.bytes
            return Crockford.text(body + code(body, for: holder) + [0])
        }

        /// Nil where the ticket is not ours, is another's, or has run out.
        func read(_ text: String, from holder: [UInt8], on today: LocalDate) -> Ticket? {
            guard text.utf8.count == 59, let bytes = Crockford.bytes(text, count: 36) else { return nil }
            let body = Array(bytes[..<20])
            let lastDay = body[16...].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            guard MAC.areEqual(code(body, for: holder), Array(bytes[20...])), today.dayNumber <= lastDay else {
                return nil
            }
            return Ticket(random: Array(body[..<16]), lastDay: lastDay, maker: maker)
        }

        private func code(_ body: [UInt8], for holder: [UInt8]) -> [UInt8] {
            Array(maker.code(for: body + (holder.isEmpty ? Array("public".utf8) : holder)).prefix(16))
        }
    }
}

extension UInt32 {
    fileprivate var bytes: [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) } }
}

extension Crockford {
    /// Reads bytes that were written with `text(_:)`; nil where a character does not belong.
    static func bytes(_ text: String, count: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer: UInt64 = 0
        var held: UInt64 = 0
        for character in text {
            guard let digit = number(String(character)) else { return nil }
            buffer = (buffer << 5 | digit) & 0xFFFF
            held += 5
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> held))
            }
        }
        return bytes.count >= count ? Array(bytes.prefix(count)) : nil
    }
}
