import Frame
import Ground

/// The words that a page's script shows, given to it in the reader's language.
struct PageWords {
    enum Kind { case booth, teller, opened }

    private let words: [(StaticString, Words)]

    init(_ kind: Kind) {
        switch kind {
        case .booth: words = Words.ofBooth
        case .teller: words = Words.ofTeller
        case .opened: words = Words.ofOpened
        }
    }

    var markup: Markup {
        let items = words.map { key, words -> Markup in "<dt>\(key.description)</dt><dd>\(words)</dd>" }
        return "<dl id=\"words\" hidden>\(items)</dl>"
    }
}
