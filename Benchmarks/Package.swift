// swift-tools-version:6.2
// How fast the house is, as ratios of one run on one machine. A package of its own, so that nobody builds it who does not measure.
// Ground, Store, SecretBallot and Budgeting are symbolic links: what a room shows to later rooms only (`package`) can be measured too.
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
    name: "benchmarks",
    dependencies: [.package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")],
    targets: [
        .target(name: "Ground", swiftSettings: strict),
        .target(name: "Store", dependencies: ["Ground", grdb], swiftSettings: strict),
        .target(name: "SecretBallot", dependencies: ["Ground"], swiftSettings: strict),
        .target(name: "Budgeting", dependencies: ["Ground"], swiftSettings: strict),
        .executableTarget(
            name: "Bench", dependencies: ["Ground", "Store", "SecretBallot", "Budgeting", sqlite], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
