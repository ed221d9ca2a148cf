package import Ground

/// HTML in which every value is escaped as it comes in, for text and for quoted attributes.
///
///     "<p class=\"meta\">\(.dueOn) \(matter.due) · \(name: matter.reporter)</p>"
///
/// Literals stand as written, `\(String)` is escaped, Markup nests, and `\(Words)` waits until the page is sent: the same
/// markup is read in Chinese and in English (docs/decisions/0010-words-wait-in-markup.md).
package struct Markup: Sendable, ExpressibleByStringInterpolation {
    private(set) var bytes: [UInt8] = []
    private(set) var gaps: [Gap] = []

    /// A place in the bytes that the reader's language fills.
    struct Gap: Sendable {
        let place: Int
        let filling: Filling
    }

    enum Filling: Sendable {
        case words(Words)
        case either(zh: Markup, en: Markup)
    }

    package init(stringLiteral text: StaticString) {
        bytes = text.withUTF8Buffer(Array.init)
    }

    package init(stringInterpolation parts: StringInterpolation) {
        self = parts.markup
    }

    /// No markup at all.
    package init() {}

    /// Markup of which one or the other is shown, for sentences that hold more than text.
    package init(zh: Markup, en: Markup) {
        gaps = [Gap(place: 0, filling: .either(zh: zh, en: en))]
    }

    package var isEmpty: Bool { bytes.isEmpty && gaps.isEmpty }

    package static func + (left: Markup, right: Markup) -> Markup {
        var both = left
        both.append(right)
        return both
    }

    package static func += (left: inout Markup, right: Markup) {
        left.append(right)
    }

    /// The bytes that a reader of `language` is sent.
    package func html(in language: Language) -> [UInt8] {
        if gaps.isEmpty { return bytes }
        var html: [UInt8] = []
        html.reserveCapacity(bytes.count + 32 * gaps.count)
        write(to: &html, in: language)
        return html
    }

    private func write(to html: inout [UInt8], in language: Language) {
        var written = 0
        for gap in gaps {
            html.append(contentsOf: bytes[written..<gap.place])
            written = gap.place
            switch gap.filling {
            case .words(let words): html.append(escaped: words.in(language))
            case .either(let zh, let en): (language == .zh ? zh : en).write(to: &html, in: language)
            }
        }
        html.append(contentsOf: bytes[written...])
    }

    fileprivate mutating func append(_ other: Markup) {
        let start = bytes.count
        bytes.append(contentsOf: other.bytes)
        if other.gaps.isEmpty { return }
        gaps.append(contentsOf: other.gaps.lazy.map { Gap(place: start + $0.place, filling: $0.filling) })
    }

    fileprivate mutating func append(raw literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    fileprivate mutating func append(escaped text: String) {
        bytes.append(escaped: text)
    }

    fileprivate mutating func append(_ words: Words) {
        gaps.append(Gap(place: bytes.count, filling: .words(words)))
    }
}

extension Markup {
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var markup = Markup()

        package init(literalCapacity: Int, interpolationCount: Int) {
            markup.bytes.reserveCapacity(literalCapacity + 24 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) { markup.append(raw: literal) }

        /// Text of anybody, escaped. Disfavoured, so that `\(isLate ? "<b>…</b>" : "")` is read as two pieces of markup,
        /// in which every value is escaped, and never as text that says `&lt;b&gt;`.
        @_disfavoredOverload
        package mutating func appendInterpolation(_ text: String) { markup.append(escaped: text) }
        @_disfavoredOverload
        package mutating func appendInterpolation(_ text: String?) {
            if let text { markup.append(escaped: text) }
        }
        package mutating func appendInterpolation(_ text: Substring) { markup.append(escaped: String(text)) }

        /// Words, which wait for the reader's language.
        package mutating func appendInterpolation(_ words: Words) { markup.append(words) }
        package mutating func appendInterpolation(_ words: Words?) {
            if let words { markup.append(words) }
        }

        package mutating func appendInterpolation(_ inner: Markup) { markup.append(inner) }
        package mutating func appendInterpolation(_ inner: Markup?) {
            if let inner { markup.append(inner) }
        }
        package mutating func appendInterpolation(_ parts: some Sequence<Markup>) {
            for part in parts { markup.append(part) }
        }

        package mutating func appendInterpolation(_ number: Int) { markup.append(escaped: String(number)) }
        package mutating func appendInterpolation(_ number: Int64) { markup.append(escaped: String(number)) }
        package mutating func appendInterpolation<Of>(_ id: ID<Of>) { markup.append(escaped: id.description) }
        package mutating func appendInterpolation(_ date: LocalDate) { markup.append(escaped: date.description) }
        package mutating func appendInterpolation(_ time: LocalTime) { markup.append(escaped: time.description) }

        /// The value of an `href` or `action`: `\(url: "/matters/\(id)")`.
        package mutating func appendInterpolation(url: Link) { markup.append(escaped: url.text) }

        /// The name of a person or what they call something: it cannot turn the direction of the text around it.
        package mutating func appendInterpolation(name: String) {
            markup.append(raw: "<bdi>")
            markup.append(escaped: name)
            markup.append(raw: "</bdi>")
        }

        /// A literal that stands there or not: `<option\(" selected", if: isChosen)>`.
        package mutating func appendInterpolation(_ literal: StaticString, if isThere: Bool) {
            if isThere { markup.append(raw: literal) }
        }

        /// Text as it was typed: its lines stay lines.
        package mutating func appendInterpolation(lines text: String) {
            for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if place > 0 { markup.append(raw: "<br>") }
                markup.append(escaped: String(line))
            }
        }
    }
}

extension Markup {
    /// A drawing that our own code made, text in it already escaped.
    package init(drawing svg: String) {
        bytes = Array(svg.utf8)
    }
}
