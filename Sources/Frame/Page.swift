package import Ground

/// What a reader is shown between the header and the footer.
package struct Page: Sendable {
    package let title: Words
    package let body: Markup
    /// Where the page belongs, from the top down, shown above it.
    package let crumbs: [(Words, Link)]

    package init(title: Words, body: Markup, crumbs: [(Words, Link)] = []) {
        self.title = title
        self.body = body
        self.crumbs = crumbs
    }
}

/// A file to keep.
package struct File: Sendable {
    package let name: String
    /// `text/csv; charset=utf-8`
    package let mediaType: String
    package let bytes: [UInt8]
    /// Shown by the browser instead of saved: only for media that cannot run.
    package let isInline: Bool

    package init(name: String, mediaType: String, bytes: [UInt8], isInline: Bool = false) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
        self.isInline = isInline
    }
}
