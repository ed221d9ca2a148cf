/// What a browser sends, as bytes made beforehand, so that making them is not measured.
struct HTTPRequest {
    let bytes: [UInt8]

    /// - Parameter from: the address that a trusted proxy would name; everyone has one of their own.
    static func get(_ path: String, cookie: String? = nil, from address: String? = nil) -> HTTPRequest {
        HTTPRequest(bytes: Array((head("GET", path, cookie, address) + "\r\n").utf8))
    }

    static func post(
        _ path: String, _ fields: [(String, String)], cookie: String? = nil, from address: String? = nil
    ) -> HTTPRequest {
        let body = fields.map { "\($0.percentEncoded)=\($1.percentEncoded)" }.joined(separator: "&")
        let head =
            head("POST", path, cookie, address)
            + "content-type: application/x-www-form-urlencoded\r\ncontent-length: \(body.utf8.count)\r\n"
            + "origin: http://localhost:8080\r\nsec-fetch-site: same-origin\r\n\r\n"
        return HTTPRequest(bytes: Array((head + body).utf8))
    }

    private static func head(_ method: String, _ path: String, _ cookie: String?, _ address: String?) -> String {
        "\(method) \(path) HTTP/1.1\r\nhost: localhost:8080\r\n"
            + (cookie.map { "cookie: \($0)\r\n" } ?? "") + (address.map { "x-forwarded-for: \($0)\r\n" } ?? "")
    }
}

/// What comes back, once all of it has come.
struct HTTPResponse {
    let status: Int
    let head: String
    let body: [UInt8]

    func header(_ name: String) -> String? {
        for line in head.split(separator: "\r\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == name { return parts[1].trimmed }
        }
        return nil
    }

    /// The value of a hidden field: what the server gave the form.
    func field(_ name: String) -> String? { attribute("name=\"\(name)\" value") }

    /// The value of the first attribute of this name in the page.
    func attribute(_ name: String) -> String? {
        let page = String(decoding: body, as: UTF8.self)
        guard let mark = page.firstRange(of: "\(name)=\"") else { return nil }
        return String(page[mark.upperBound...].prefix { $0 != "\"" })
    }

    /// Nil while something is still to come; how many bytes it took otherwise.
    static func read(_ bytes: [UInt8]) throws -> (response: HTTPResponse, length: Int)? {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        guard let status = head.split(separator: " ").dropFirst().first.flatMap({ Int($0.prefix(3)) }) else {
            throw LoadFailed(what: "not HTTP: \(head.prefix(80))")
        }
        let bare = HTTPResponse(status: status, head: head, body: [])
        if status == 100 { return (bare, end.upperBound) }
        guard let length = bare.header("content-length").flatMap(Int.init) else {
            throw LoadFailed(what: "no content-length: \(head.prefix(400))")
        }
        guard bytes.count >= end.upperBound + length else { return nil }
        let body = Array(bytes[end.upperBound..<end.upperBound + length])
        return (HTTPResponse(status: status, head: head, body: body), end.upperBound + length)
    }
}

/// The load could not be put on, or what came back was not what was asked for.
struct LoadFailed: Error {
    let what: String
}

extension StringProtocol {
    var trimmed: String { String(drop { $0 == " " }) }

    fileprivate var percentEncoded: String {
        utf8.map { byte in
            let letter = Character(Unicode.Scalar(byte))
            let isPlain = letter.isASCII && (letter.isLetter || letter.isNumber || "-._~".contains(letter))
            return isPlain ? String(letter) : "%" + String(UInt16(byte) | 0x100, radix: 16, uppercase: true).dropFirst()
        }.joined()
    }
}
