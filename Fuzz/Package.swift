// swift-tools-version:6.2
// Hostile bytes for everything of SecretBallot that reads what others wrote. A package of its own, since nothing else is built with
// libFuzzer; Ground and SecretBallot are symbolic links. See ../scripts/fuzz.
import PackageDescription

let fuzzed: [SwiftSetting] = [
    .unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing", "-O"]),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "fuzz",
    targets: [
        .target(name: "Ground", swiftSettings: fuzzed),
        .target(name: "SecretBallot", dependencies: ["Ground"], swiftSettings: fuzzed),
        .executableTarget(
            name: "Fuzz", dependencies: ["SecretBallot"],
            swiftSettings: fuzzed + [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [
                .unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld", "-Xlinker", "--allow-multiple-definition"])
            ]),
    ],
    swiftLanguageModes: [.v6]
)
