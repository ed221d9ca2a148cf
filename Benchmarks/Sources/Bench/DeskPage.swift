/// What a desk costs the server, in a county of ten thousand matters and in one of a million.
enum DeskPage {
    /// Whose desk: reports of a station wait for its liaison.
    private static let role = "liaison"

    /// Milliseconds of CPU for one look at the desk.
    static func cost(on county: CountyUnderLoad, looks: Int = 200) throws -> Double {
        let cookie = try county.cookie(of: role)
        let crowd = Crowd(port: county.server.port, size: 4)
        let requests = (0..<looks).map { _ in HTTPRequest.get("/desk", cookie: cookie) }
        guard try crowd.send(requests).allSatisfy({ $0.status == 200 }) else {
            throw LoadFailed(what: "the desk is closed")
        }
        let before = try county.server.cpu()
        _ = try crowd.send(requests)
        return (try county.server.cpu() - before) * 1000 / Double(looks)
    }
}
