import DIPFormat

/// One worker's share of the index: the words of the entries it rendered, and how much each word weighs in each.
struct PengumpulKata: Sendable {
  /// Different words of one entry at most; of a long body the rest is not searched. Keeps the index of a large register
  /// within what a phone can load.
  static let batas = 72

  private var kamus = Kamus()
  /// By document, in the order they came: number, and how many of `isi` are its.
  private(set) var dokumen: [(nomor: UInt32, jumlah: UInt32)] = []
  /// Word (28 bits) and weight (4 bits).
  private(set) var isi: [UInt32] = []

  /// The document at hand: its words, and the sum of what the fields give each.
  private var kini: [UInt32] = []
  private var jumlah: [Float] = []
  /// By word: where it stands in `kini`, and in which document that was.
  private var letak: [(tempat: UInt32, dokumen: UInt32)] = []
  private let henti: Set<[UInt8]> = Set(KataAkar.kata(BahasaCari.henti))

  /// Which fields weigh how much, and how many words each has on average (BM25F, with averages that do not depend on the
  /// register, so that an entry weighs the same whatever else there is).
  enum Medan {
    case judul, ringkasan, kunci, isi

    var bobot: Float {
      switch self {
      case .judul: 6
      case .ringkasan: 2
      case .kunci: 1.5
      case .isi: 1
      }
    }

    var rata: Float {
      switch self {
      case .judul: 8
      case .ringkasan: 26
      case .kunci: 10
      case .isi: 80
      }
    }
  }

  /// How much a word's weight is lowered in a long field.
  private static let panjang: Float = 0.4
  /// Where the sum of a word's weights counts half.
  private static let jenuh: Float = 2

  var kata: Kamus { kamus }

  mutating func tambah(_ medan: Medan, _ text: String) {
    var text = text
    text.withUTF8 { tambah(medan, $0) }
  }

  mutating func tambah(_ medan: Medan, _ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return }
    let words = Float(text.count) / 7
    let share = medan.bobot / (1 - PengumpulKata.panjang + PengumpulKata.panjang * words / medan.rata)
    let document = UInt32(dokumen.count) + 1
    PemotongKata.potong(text) { word in
      let id = Int(kamus.nomor(word))
      if id == letak.count {
        // Words that say nothing are known too, but never belong to a document.
        letak.append((henti.contains(Array(word)) ? .max : 0, 0))
      }
      let found = letak[id]
      if found.tempat == .max { return true }
      if found.dokumen == document {
        jumlah[Int(found.tempat)] += share
        return true
      }
      guard kini.count < PengumpulKata.batas else { return medan != .isi }
      letak[id] = (UInt32(kini.count), document)
      kini.append(UInt32(id))
      jumlah.append(share)
      return true
    }
  }

  /// Ends the document at hand.
  mutating func tutup(_ nomor: Int) {
    for (word, sum) in zip(kini, jumlah) {
      let part = sum / (PengumpulKata.jenuh + sum)
      isi.append(word << 4 | UInt32(min(15, Int(part * 16))))
    }
    dokumen.append((UInt32(nomor), UInt32(kini.count)))
    kini.removeAll(keepingCapacity: true)
    jumlah.removeAll(keepingCapacity: true)
  }

  /// A whole entry; `text` is its body as plain text.
  mutating func entri(_ nomor: Int, _ entri: Entri, text: [UInt8]) {
    tambah(.judul, entri.judul)
    tambah(.ringkasan, entri.ringkasan)
    if let activity = entri.kegiatan { tambah(.kunci, activity) }
    if let english = entri.judulEn { tambah(.kunci, english) }
    for file in entri.berkas { tambah(.kunci, file.nama) }
    text.withUnsafeBufferPointer { tambah(.isi, $0) }
    tutup(nomor)
  }
}

/// Words with numbers, in the order they were met.
struct Kamus: Sendable {
  private var bytes: [UInt8] = []
  private var akhir: [UInt32] = [0]
  /// Open addressing; 0 is free, else the word's hash (upper half) and its number + 1: most other words are told apart
  /// without looking at them.
  private var meja = [UInt64](repeating: 0, count: 1024)

  var jumlah: Int { akhir.count - 1 }

  subscript(_ nomor: Int) -> ArraySlice<UInt8> { bytes[Int(akhir[nomor])..<Int(akhir[nomor + 1])] }

  /// The word's number; a new one where it was not known.
  mutating func nomor(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let mask = meja.count - 1
    let hash = Kamus.sidik(word)
    var place = Int(hash) & mask
    while meja[place] != 0 {
      let found = meja[place]
      let number = Int(truncatingIfNeeded: found & 0xFFFF_FFFF) - 1
      if found >> 32 == hash, sama(number, word) { return UInt32(number) }
      place = (place + 1) & mask
    }
    bytes.append(contentsOf: word)
    akhir.append(UInt32(bytes.count))
    meja[place] = hash << 32 | UInt64(jumlah)
    if jumlah * 2 > meja.count { perluas() }
    return UInt32(jumlah - 1)
  }

  private func sama(_ nomor: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(akhir[nomor])
    guard Int(akhir[nomor + 1]) - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<word.count where bytes[start + index] != word[index] { return false }
      return true
    }
  }

  private mutating func perluas() {
    let old = meja
    meja = [UInt64](repeating: 0, count: old.count * 2)
    let mask = meja.count - 1
    for word in old where word != 0 {
      var place = Int(word >> 32) & mask
      while meja[place] != 0 { place = (place + 1) & mask }
      meja[place] = word
    }
  }

  /// FNV-1a.
  private static func sidik(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return UInt64(hash ^ (hash >> 15))
  }
}
