// swift-tools-version: 6.2
import PackageDescription

// One room per target; what each holds, and what must never happen there, is told in docs/ARCHITECTURE.md.

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: house)
}

let package = Package(
  name: "dip",
  products: [
    .executable(name: "dip", targets: ["dip"]),
    .executable(name: "dip-sajikan", targets: ["dip-sajikan"]),
    .library(name: "DIPTemplate", targets: ["DIPTemplate"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // The preview only (`dip-sajikan`).
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    // Tests only: an independent engine that knows the inheritance module.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(name: "CSupport"),

    room("DIPDiagnostics"),
    room("DIPSource", ["CCrypto", "CSupport", "CYAML", "DIPDiagnostics"]),
    room("DIPMarkup", ["CCMarkGFM", "CSupport"]),
    room("DIPTemplate"),
    room("DIPArchive", ["CZlib"]),
    room("DIPTools", ["CSupport"]),
    room("DIPWorkbook", ["CXLSXWriter", "CMinizip", "CExpat", "CSupport"]),
    room("DIPFormat", ["DIPDiagnostics", "DIPSource", "DIPMarkup"]),
    room("DIPRegister", ["CSupport", "DIPDiagnostics", "DIPSource", "DIPMarkup", "DIPFormat"]),
    room(
      "DIPExchange",
      [
        "DIPDiagnostics", "DIPSource", "DIPMarkup", "DIPFormat", "DIPRegister", "DIPEdition", "DIPTemplate",
        "DIPWorkbook",
      ]),
    room("DIPWord", ["CMinizip"]),
    room(
      "DIPCycle",
      [
        "DIPDiagnostics", "DIPSource", "DIPFormat", "DIPRegister", "DIPEdition", "DIPTemplate", "DIPWord",
        "DIPWorkbook",
      ]),
    room(
      "DIPEdition",
      ["DIPTools", "CQREncode", "DIPDiagnostics", "DIPSource", "DIPMarkup", "DIPFormat", "DIPRegister"]),
    room(
      "DIPSite",
      [
        "CSupport", "CZlib", "CBrotli", "DIPArchive", "DIPDiagnostics", "DIPSource", "DIPMarkup",
        "DIPFormat", "DIPRegister", "DIPEdition", "DIPTemplate",
      ]),
    room("DIPServe", ["CSupport", "DIPDiagnostics"]),
    .executableTarget(
      name: "dip",
      dependencies: [
        "CCMarkGFM", "DIPDiagnostics", "DIPSource", "DIPFormat", "DIPRegister", "DIPTools", "DIPWord", "DIPWorkbook",
        "DIPExchange", "DIPCycle", "DIPEdition", "DIPSite", "DIPTemplate", "DIPArchive", "DIPServe",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "dip-sajikan",
      dependencies: [
        "DIPDiagnostics", "DIPServe", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: house),

    tests("DIPDiagnosticsTests", ["DIPDiagnostics"]),
    tests("DIPSourceTests", ["DIPSource", "DIPDiagnostics"]),
    tests("DIPMarkupTests", ["DIPMarkup"]),
    tests("DIPTemplateTests", ["DIPTemplate", .product(name: "Mustache", package: "swift-mustache")]),
    tests("DIPArchiveTests", ["DIPArchive"]),
    tests("DIPToolsTests", ["DIPTools"]),
    tests("DIPWorkbookTests", ["DIPWorkbook"]),
    tests("DIPExchangeTests", ["DIPExchange", "DIPWorkbook", "DIPFormat", "DIPDiagnostics", "DIPSource"]),
    tests("DIPFormatTests", ["DIPFormat", "DIPDiagnostics", "DIPMarkup", "DIPSource"]),
    tests(
      "DIPSiteTests",
      ["DIPSite", "DIPEdition", "DIPRegister", "DIPFormat", "DIPSource", "DIPDiagnostics", "DIPTemplate"]),
    tests("DIPRegisterTests", ["DIPRegister", "DIPFormat", "DIPDiagnostics", "DIPSource"]),
    tests("DIPEditionTests", ["DIPEdition", "DIPTools", "DIPRegister", "DIPFormat", "DIPDiagnostics", "DIPSource"]),
    tests("DIPWordTests", ["DIPWord"]),
    tests("DIPServeTests", ["DIPServe", "DIPDiagnostics"]),
    tests("DIPCycleTests", ["DIPCycle", "DIPFormat", "DIPDiagnostics", "DIPSource"]),
    tests(
      "AturanTests",
      [
        "DIPDiagnostics", "DIPFormat", "DIPRegister", "DIPCycle", "DIPEdition", "DIPExchange", "DIPWorkbook", "DIPSite",
      ]),
    tests("StoryTests", []),
  ]
)
