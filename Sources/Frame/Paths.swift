/// Finds the route of a path. Literal pieces win over `{parameters}`.
struct Paths: Sendable {
    struct Found: Sendable {
        let route: Route
        let parameters: [String: String]
    }

    enum Answer: Sendable {
        case found(Found)
        /// The path is known, but not for this method; these are.
        case otherMethods([String])
        case unknown
    }

    private struct Line: Sendable {
        let pieces: [Piece]
        let route: Route
    }

    private enum Piece: Sendable {
        case literal(String)
        case parameter(String)
    }

    private let lines: [Int: [Line]]

    init(_ routes: [Route]) {
        let lines = routes.map { route in
            let pieces = route.path.split(separator: "/").map { piece in
                piece.hasPrefix("{") ? Piece.parameter(String(piece.dropFirst().dropLast())) : .literal(String(piece))
            }
            return Line(pieces: pieces, route: route)
        }
        self.lines = Dictionary(grouping: lines, by: \.pieces.count)
    }

    func find(_ method: String, _ path: Substring) -> Answer {
        var pieces: [String] = []
        for piece in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let piece = FormReading.pathPiece(piece) else { return .unknown }
            pieces.append(piece)
        }
        if pieces == [""] { pieces = [] }
        let wanted = method == "HEAD" ? "GET" : method
        var best: (Found, literals: Int)?
        var others: Set<String> = []
        for line in lines[pieces.count] ?? [] {
            guard let (parameters, literals) = Self.match(line.pieces, pieces) else { continue }
            others.insert(line.route.method.rawValue)
            guard line.route.method.rawValue == wanted, literals > best?.literals ?? -1 else { continue }
            best = (Found(route: line.route, parameters: parameters), literals)
        }
        if let best { return .found(best.0) }
        return others.isEmpty ? .unknown : .otherMethods(others.sorted() + (others.contains("GET") ? ["HEAD"] : []))
    }

    private static func match(_ pattern: [Piece], _ pieces: [String]) -> ([String: String], Int)? {
        var parameters: [String: String] = [:]
        var literals = 0
        for (place, piece) in zip(pattern, pieces) {
            switch place {
            case .literal(let text):
                guard text == piece else { return nil }
                literals += 1
            case .parameter(let name):
                guard !piece.isEmpty else { return nil }
                parameters[name] = piece
            }
        }
        return (parameters, literals)
    }
}
