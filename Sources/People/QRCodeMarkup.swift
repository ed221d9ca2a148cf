package import Frame
package import Ground

extension Instant {
    /// `2026-11-23 09:00`, as the clocks in China show it.
    var shown: String { "\(date) \(time)" }
}

extension QRCode {
    /// The code as a drawing with a name for those who cannot see it.
    package func drawing(_ title: Words, size: Int) -> Markup {
        """
        <svg class="qr" role="img" aria-label="\(title)" width="\(size)" height="\(size)" viewBox="0 0 \(width) \(width)" \
        shape-rendering="crispEdges"><rect width="\(width)" height="\(width)" fill="#fff"/>\
        <path d="\(path)" fill="#000"/></svg>
        """
    }
}
