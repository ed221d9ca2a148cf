// swift-tools-version:6.2
// Whether the time that a ballot, a signature or a share takes can tell a secret. A package of its own, built as a place builds it;
// Ground and SecretBallot are symbolic links. See ../scripts/timing.
import PackageDescription

let watched: [SwiftSetting] = [
    .unsafeFlags(["-enable-testing", "-g"]),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "timing",
    targets: [
        .target(name: "CMark"),
        .target(name: "Ground", swiftSettings: watched),
        .target(name: "SecretBallot", dependencies: ["Ground"], swiftSettings: watched),
        .executableTarget(name: "Timing", dependencies: ["SecretBallot", "CMark"], swiftSettings: watched),
    ],
    swiftLanguageModes: [.v6]
)
