package import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// What the server answered, as text to hold beside what was expected.
package struct Said: Sendable, CustomStringConvertible {
    package let status: HTTPResponse.Status
    package let fields: HTTPFields
    package let bytes: [UInt8]

    package var code: Int { status.code }
    package var body: String { String(decoding: bytes, as: UTF8.self) }
    package var location: String? { fields[.location] }

    /// The page's own part, without the header and footer that all pages have; tickets are left out.
    package var main: String {
        guard let start = body.firstRange(of: "<main id=\"main\" tabindex=\"-1\">\n"),
            let end = body.firstRange(of: "\n</main>")
        else { return body }
        return Self.withoutTickets(String(body[start.upperBound..<end.lowerBound]))
    }

    /// The whole exchange as one reads it: status, the headers that say something of this answer, the page's own part.
    package var description: String {
        let shown: [HTTPField.Name] = [
            .location, .allow, .retryAfter, .contentDisposition, .connection,
        ]
        let lines = fields.filter { shown.contains($0.name) }.map { "\($0.name.canonicalName): \($0.value)" }
        return (["\(status.code) \(status.reasonPhrase)"] + lines + ["", main]).joined(separator: "\n")
    }

    /// The value of the first field with this name in a form of the page: a ticket, say.
    package func value(of field: String) -> String? {
        guard let name = body.firstRange(of: "name=\"\(field)\" value=\"") else { return nil }
        return String(body[name.upperBound...].prefix { $0 != "\"" })
    }

    private static func withoutTickets(_ text: String) -> String {
        text.replacing(/name="ticket" value="[0-9a-z]+"/, with: "name=\"ticket\" value=\"…\"")
    }
}

/// Takes a body as it is written.
final class Collected: ResponseBodyWriter, Sendable {
    private let buffers = Mutex<[UInt8]>([])
    var bytes: [UInt8] { buffers.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        buffers.withLock { $0 += Array(buffer.readableBytesView) }
    }

    consuming func finish(_: HTTPFields?) async throws {}
}
