/// A language that the house speaks. Chinese is the first one; English is complete.
package enum Language: String, Sendable, CaseIterable {
    case zh, en
}

/// What a person reads, in both languages. A sentence that lacks one of them does not compile.
package struct Words: Hashable, Sendable, Codable {
    package let zh: String
    package let en: String

    package init(_ zh: String, _ en: String) {
        self.zh = zh
        self.en = en
    }

    /// Words that are the same in both languages: a name, a number, what somebody wrote.
    package init(same text: String) {
        self.init(text, text)
    }

    /// The text for a reader of `language`.
    package func `in`(_ language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}

extension Words {
    /// As it begins a sentence: English with a capital.
    package var capitalized: Words { Words(zh, en.prefix(1).uppercased() + en.dropFirst()) }
}

extension Sequence<Words> {
    /// The words one after another: with 、 in Chinese and a comma in English, unless told otherwise.
    package func joined(zh: String = "、", en: String = ", ") -> Words {
        Words(map(\.zh).joined(separator: zh), map(\.en).joined(separator: en))
    }
}
