import DIPEdition
import DIPSource
import Testing

/// SHA-256 against the vectors of FIPS 180-4 and NIST's examples.
@Suite struct SidikTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func isThatOfTheStandard(_ text: String, _ digest: String) {
    #expect(Sidik.dari(Array(text.utf8)).heksa == digest)
  }

  @Test func ofAMillionLetters() {
    let digest = Sidik.dari([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(digest.heksa == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func isReadInOneSpellingOnly() {
    let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(Sidik(text)?.heksa == text)
    #expect(Sidik(text.uppercased()) == nil)
    #expect(Sidik(text.dropLast()) == nil)
    #expect(Sidik(text + "0") == nil)
    #expect(Sidik(text.replacing("b", with: "g")) == nil)
  }

  @Test func isShownInGroups() {
    #expect(Sidik.dari(Array("abc".utf8)).berkelompok.hasPrefix("ba78 16bf 8f01 cfea "))
  }
}
