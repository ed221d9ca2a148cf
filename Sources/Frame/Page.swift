package import Ground

/// What a reader is shown between the header and the footer.
package struct Page: Sendable {
    package let title: Words
    package let body: Markup
    /// Where the page belongs, from the top down, shown above it.
    package let crumbs: [(Words, Link)]
    /// The script that goes with it, named among the assets. A page works without one wherever that can be.
    package let script: String?
    /// How it is laid out around.
    package let setting: Setting

    package enum Setting: Sendable {
        /// With the house's header and footer.
        case house
        /// On a screen that a whole hall looks at, with nothing around.
        case screen
        /// On paper: nothing around, and as on an A4 sheet.
        case sheet
    }

    package init(
        title: Words, body: Markup, crumbs: [(Words, Link)] = [], script: String? = nil, setting: Setting = .house
    ) {
        self.title = title
        self.body = body
        self.crumbs = crumbs
        self.script = script
        self.setting = setting
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
