import Ground
import Testing

@testable import People

@Suite struct `Accounts` {
    @Test func `from the fifth failure on a name is locked for 1, 2, 4, 8 and then 15 minutes`() {
        var failures: Failures?
        var now = someMoment
        var locks: [Int64] = []
        for _ in 0..<10 {
            let counted = Failures.counted(after: failures, at: now)
            locks.append(counted.lockedUntil.map { ($0.milliseconds - now.milliseconds) / Instant.minute } ?? 0)
            now = counted.lockedUntil ?? now.advanced(byMilliseconds: 1000)
            failures = counted
        }
        #expect(locks == [0, 0, 0, 0, 1, 2, 4, 8, 15, 15])
    }

    @Test func `failures of yesterday are forgotten`() {
        let old = Failures(count: 9, last: someMoment)
        #expect(Failures.counted(after: old, at: someMoment.advanced(byMilliseconds: Instant.day)).count == 1)
    }

    @Test(arguments: [
        (" Li.Hong ", "li.hong"), ("ＤＡＩ０１", "dai01"), ("代表001", "代表001"), ("a", nil), ("a b", nil), ("a/b", nil),
        ("", nil), (String(repeating: "a", count: 33), nil),
    ])
    func `a sign-in name is the same however it is typed`(typed: String, name: String?) {
        #expect(LoginName(typed)?.description == name)
    }

    @Test(arguments: [
        ("correct horse battery", true), ("山高水长人民议事好", false), ("山高水长人民议事大家来说", true), ("short", false),
        ("aaaaaaaaaaaa", false), ("12345678901", false), ("abcdefghijkl", false), ("li.hong-2026", false),
        ("Xk7-mQ2-pL9", true),
    ])
    func `a chosen password is long and not easily guessed`(password: String, isGood: Bool) throws {
        let login = try #require(LoginName("li.hong"))
        #expect(((try? ChosenPassword(password, for: login)) != nil) == isGood)
    }

    @Test func `a hash is argon2id with 19 MiB and opens with its password only`() async throws {
        let passwords = try Passwords()
        let hash = try await passwords.hash("correct horse battery")
        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(try await passwords.verify("correct horse battery", against: hash))
        #expect(try await !passwords.verify("correct horse batterz", against: hash))
        #expect(try await !passwords.verify("nobody has this password", against: nil))
    }

    /// RFC 6238, appendix B, its SHA-1 rows cut to six digits.
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
        (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `codes are those of RFC 6238`(second: Int64, code: String) {
        let secret = CodeSecret(bytes: Array("12345678901234567890".utf8))
        #expect(secret.code(at: Instant(milliseconds: second * 1000)) == code)
    }

    @Test func `a code is accepted half a minute early and late, and once`() throws {
        let secret = CodeSecret(bytes: Array(1...20))
        let code = secret.code(at: someMoment)
        let step = try #require(secret.step(of: code, at: someMoment, after: nil))
        for shift in [-30_000, 30_000] as [Int64] {
            #expect(secret.step(of: code, at: someMoment.advanced(byMilliseconds: shift), after: nil) == step)
        }
        #expect(secret.step(of: code, at: someMoment.advanced(byMilliseconds: 60_000), after: nil) == nil)
        #expect(secret.step(of: code, at: someMoment, after: step) == nil)
        #expect(secret.step(of: "000000", at: someMoment, after: nil) == nil)
        #expect(secret.step(of: "12345", at: someMoment, after: nil) == nil)
    }

    @Test func `the address for a code generator names the house and the person`() throws {
        let secret = CodeSecret(bytes: Array("12345678901234567890".utf8))
        let address = secret.address(login: try #require(LoginName("admin01")), house: "静水县人大")
        #expect(address.hasPrefix("otpauth://totp/%E9%9D%99"))
        #expect(address.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&"))
        #expect(secret.spoken == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
    }

    @Test(arguments: [
        (true, false, [Role.admin], SignInStep.newPassword), (true, true, [.deputy], .newPassword),
        (false, true, [.deputy], .code), (false, false, [.deputy, .liaison], .open),
        (false, false, [.office], .enrolment),
        (false, false, [.presidium], .enrolment), (false, true, [.admin], .code), (false, false, [], .open),
    ])
    func `what the sign-in asks for next`(mustChange: Bool, isEnrolled: Bool, roles: [Role], step: SignInStep) throws {
        let account = Account(
            person: ID(rawValue: 1), login: try #require(LoginName("someone")), mustChange: mustChange,
            sealedSecret: isEnrolled ? [1] : nil)
        #expect(account.nextStep(roles: roles) == step)
    }

    @Test func `a QR code is drawn within its border`() throws {
        let code = try #require(QRCode("https://example.org/s/0000abcd"))
        #expect(code.width >= 21 + 8)
        #expect(code.path.hasPrefix("M4 4h7v1h-7z"))
        #expect(QRCode(String(repeating: "x", count: 5000)) == nil)
    }

    @Test(arguments: [
        ("7K3M-Q9TD", "7k3mq9td"), ("7k3m q9td", "7k3mq9td"), ("oil00000", "01100000"), ("7k3mq9t", nil),
        ("7k3mq9tu", nil),
    ])
    func `a station code is read as it may be typed`(typed: String, code: String?) {
        #expect(StationCode(typed)?.description == code)
    }
}
