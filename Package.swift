// swift-tools-version:6.2
// The map of the house. A room sees the floor below it and the rooms named in `after`; never a later one.
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Mathematics is compiled as a whole and at full speed in a debug build too: a ballot would take minutes otherwise.
let fast: [SwiftSetting] = [
    .unsafeFlags(["-O", "-wmo", "-num-threads", "2", "-disable-batch-mode"], .when(configuration: .debug))
]

func target(_ name: String, on dependencies: Target.Dependency...) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A room stands on the whole floor and on the rooms before it.
func room(_ name: String, after earlier: Target.Dependency...) -> Target {
    let floor: [Target.Dependency] = ["Ground", "Procedures", "Store", "Journal", "Frame", .hummingbird]
    return .target(name: name, dependencies: floor + earlier, swiftSettings: strict)
}

func tests(of name: String, with others: Target.Dependency..., beside files: [String] = []) -> Target {
    let dependencies = [.target(name: name)] + others
    return .testTarget(name: "\(name)Tests", dependencies: dependencies, exclude: files, swiftSettings: strict)
}

/// A C library of Debian behind its module map.
func library(_ name: String, pkgConfig: String, package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

extension Target.Dependency {
    static let hummingbird = product(name: "Hummingbird", package: "hummingbird")
    static let hummingbirdCore = product(name: "HummingbirdCore", package: "hummingbird")
    static let hummingbirdTLS = product(
        name: "HummingbirdTLS", package: "hummingbird", condition: .when(traits: ["TLS"]))
    static let nioTLS = product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["TLS"]))
    static let http = product(name: "HTTPTypes", package: "swift-http-types")
    static let nio = product(name: "NIOCore", package: "swift-nio")
    static let nioHTTP = product(name: "NIOHTTP1", package: "swift-nio")
    static let nioParts = product(name: "NIOHTTPTypes", package: "swift-nio-extras")
    static let nioCodec = product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
    static let log = product(name: "Logging", package: "swift-log")
    static let grdb = product(name: "GRDB", package: "GRDB.swift")
    static let yams = product(name: "Yams", package: "Yams")
    static let csv = product(name: "SwiftCSV", package: "SwiftCSV")
    static let lifecycle = product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
    static let signals = product(name: "UnixSignals", package: "swift-service-lifecycle")
    static let arguments = product(name: "ArgumentParser", package: "swift-argument-parser")
}

let package = Package(
    name: "yishi",
    products: [
        .executable(name: "yishi", targets: ["yishi"]), .executable(name: "yishi-verify", targets: ["yishi-verify"]),
    ],
    traits: [.trait(name: "TLS", description: "The server does TLS itself. Off by default: it builds BoringSSL.")],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.34.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.34.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        library("CSodium", pkgConfig: "libsodium", package: "libsodium-dev"),
        library("COath", pkgConfig: "liboath", package: "liboath-dev"),
        library("CQRencode", pkgConfig: "libqrencode", package: "libqrencode-dev"),
        library("CMd", pkgConfig: "libmd", package: "libmd-dev"),

        // Strongroom: pure. No clock, no disk, no network, no randomness of its own.
        target("Ground"),
        .target(name: "SecretBallot", dependencies: ["Ground"], swiftSettings: strict + fast),
        target("Procedures", on: "Ground", .yams),
        target("Counting", on: "Ground", "SecretBallot", "CMd"),
        .target(name: "Budgeting", dependencies: ["Ground"], swiftSettings: strict + fast),
        target("MerkleLog", on: "Ground", "CSodium"),

        // Floor: knows no table of any room.
        target("Store", on: "Ground", .grdb),
        target("Journal", on: "Ground", "MerkleLog", "Store"),
        target(
            "Frame", on: "Ground", "Procedures", "Store", "CSodium",
            .hummingbird, .hummingbirdCore, .http, .nio, .nioHTTP, .nioParts, .nioCodec, .log, .hummingbirdTLS, .nioTLS),

        // Rooms, in the order a congress walks through them.
        room("People", after: "CSodium", "COath", "CQRencode", .csv),
        room("Matters", after: "People", "CSodium"),
        room("Projects", after: "People", "Matters"),
        room("Prevotes", after: "People", "Matters", "Projects", "Budgeting"),
        room("Votes", after: "People", "Matters", "Projects", "Counting", "Budgeting", "MerkleLog", "SecretBallot"),

        // Front.
        room(
            "House", after: "People", "Matters", "Projects", "Prevotes", "Votes", "Counting", "MerkleLog", .lifecycle,
            .signals, .log
        ),
        .executableTarget(
            name: "yishi",
            dependencies: [
                "House", "Ground", "MerkleLog", "SecretBallot", "Procedures", "Frame", "Journal", "People", .arguments,
            ],
            swiftSettings: strict),
        // Stands on the strongroom alone.
        .executableTarget(
            name: "yishi-verify", dependencies: ["Ground", "MerkleLog", "SecretBallot"], swiftSettings: strict),

        tests(of: "Ground"),
        tests(of: "Procedures", with: "Ground"),
        tests(of: "Counting", with: "Ground", "SecretBallot", beside: ["cases"]),
        tests(of: "Budgeting", with: "Ground", beside: ["cases"]),
        tests(of: "MerkleLog", with: "Ground", beside: ["samples"]),
        tests(of: "Store", with: "Ground", .grdb),
        tests(of: "Journal", with: "Site", "Frame", "Ground", "MerkleLog", "Store"),
        .systemLibrary(name: "CGMP", path: "Tests/CGMP", pkgConfig: "gmp", providers: [.apt(["libgmp-dev"])]),
        tests(of: "SecretBallot", with: "CSodium", "CGMP"),
        // Tests. `Site` is a whole site in one process, for every room that has pages.
        .target(
            name: "Site", dependencies: ["Frame", "Ground", "Store", .hummingbird, .http, .nio], path: "Tests/Site",
            swiftSettings: strict),
        tests(of: "Frame", with: "Site", "Ground", "Store", .hummingbird, .http, .nio),
        tests(of: "People", with: "Site", "Ground", "Procedures", "Store", "Journal", "Frame", .http),
        tests(
            of: "House", with: "Site", "Ground", "Procedures", "Store", "Frame", "People", "Matters", "Prevotes",
            "Votes", "Counting", "Journal", "MerkleLog", .grdb, .http,
            beside: ["access.txt"]),
        tests(of: "Projects", with: "Ground", "Matters"),
        tests(of: "Prevotes", with: "Ground"),
        tests(
            of: "Votes", with: "Site", "Counting", "MerkleLog", "SecretBallot", "Journal", "People", "Matters",
            "Projects", "Frame",
            "Ground", "Store"),
        tests(of: "Matters", with: "Site", "House", "People", "Procedures", "Journal", "Frame", "Ground", "Store"),
    ],
    swiftLanguageModes: [.v6]
)

// What runs in browsers, as Embedded Swift in WebAssembly: `booth` is the voter's half of SecretBallot, `teller` the tellers'.
// `scripts/wasm` builds both; nothing is fetched for it.
if let part = Context.environment["BALLOT_WASM"] {
    let isBooth = part == "booth"
    let embedded: [SwiftSetting] =
        strict + [
            .enableExperimentalFeature("Embedded"),
            .unsafeFlags(["-wmo", "-Osize", "-enforce-exclusivity=unchecked", "-Xllvm", "-inline-threshold=0"]),
            // It would put a number of this build into the program, and nobody else could make the same bytes.
            .unsafeFlags(["-Xfrontend", "-disable-incremental-llvm-codegen"]),
        ]
    let bare = ["-Xclang-linker", "-nostdlib"]
    let link = ["--no-entry", "--gc-sections", "--strip-all", "--stack-first"].flatMap { ["-Xlinker", $0] }
    package.products = [.executable(name: "BallotWasm", targets: ["BallotWasm"])]
    package.dependencies = []
    package.traits = []
    package.targets = [
        .target(name: "BallotRuntime", cSettings: [.unsafeFlags(["-O2", "-ffreestanding", "-fno-builtin"])]),
        .target(
            name: "SecretBallot",
            exclude: ["Election.swift", "ElectionWords.swift", "FaultWords.swift"]
                + (isBooth ? ["Archive", "Tally", "Trustees", "Groups/Ed25519.swift"] : []),
            swiftSettings: embedded),
        .executableTarget(
            name: "BallotWasm", dependencies: ["BallotRuntime", "SecretBallot"],
            exclude: isBooth
                ? ["TellerCalls.swift", "TellerRefusal.swift"]
                : ["Booth.swift", "BoothCalls.swift", "BoothRefusal.swift"],
            swiftSettings: embedded + [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(bare + link)]),
    ]
}
