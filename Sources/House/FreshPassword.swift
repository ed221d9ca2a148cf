import Frame
package import Ground
import People
import Store

extension House {
    /// Gives somebody a first password from the machine itself, forgets their code generator and ends their sessions.
    /// - Returns: the password, which is kept nowhere but as its hash.
    /// - Throws: a refusal where nobody signs in by this name.
    package static func handOutPassword(to login: String, in config: Config, now: Instant) async throws -> String {
        let database = try openDatabase(config)
        let secrets = try Secrets(folder: config.secrets)
        let trace = Trace(by: nil, at: now, key: secrets.key(for: "trace"))
        let password = FirstPassword(random: Random.uint64()).text
        let hash = try Passwords.hash(password)
        try await database.write { db in
            guard let account = try LoginName(login).flatMap(db.account) else {
                throw Refusal.notFound(.nobodySignsInAs(login))
            }
            try db.beginAnew(account, passwordHash: hash, secrets, trace)
        }
        try database.close()
        return password
    }
}
