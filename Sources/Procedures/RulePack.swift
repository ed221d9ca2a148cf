package import Ground

/// The limits of one jurisdiction, as its file gives them.
package struct RulePack: Hashable, Sendable {
    /// Such as `chongqing`.
    package let key: String
    package let name: Words
    /// Prefix of the division codes where it holds; empty for the whole country.
    package let region: String
    /// What each key means. Only the national pack says so.
    package let labels: [String: Words]
    /// In the order of the file.
    package let limits: [Limit]

    package init(key: String, name: Words, region: String, labels: [String: Words] = [:], limits: [Limit]) {
        self.key = key
        self.name = name
        self.region = region
        self.labels = labels
        self.limits = limits
    }
}
