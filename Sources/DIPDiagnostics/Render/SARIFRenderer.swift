/// Findings as SARIF 2.1.0: the rules that spoke, then one result for each finding.
struct SARIFRenderer {
  let bahasa: Bahasa
  let version: String

  func render(_ input: ReportInput) -> [UInt8] {
    let codes = Set(input.findings.map(\.code)).sorted()
    let positions = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.key("runs")
      json.array { json in
        json.object { json in
          tool(codes, &json)
          json.member("columnKind", "unicodeCodePoints")
          json.key("results")
          json.array { json in
            for finding in input.findings {
              json.lineBreak()
              result(finding, positions, &json)
            }
          }
        }
      }
    }
    json.end()
    return json.bytes
  }

  private func tool(_ codes: [RuleCode], _ json: inout JSONWriter) {
    json.key("tool")
    json.object { json in
      json.key("driver")
      json.object { json in
        json.member("name", "dip")
        if !version.isEmpty { json.member("version", version) }
        json.member("language", bahasa.rawValue)
        json.key("rules")
        json.array { json in
          for code in codes {
            json.lineBreak()
            rule(code, &json)
          }
        }
      }
    }
  }

  private func rule(_ code: RuleCode, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", code.description)
      guard let rule = RuleCatalogue[code] else { return }
      let words = rule.words(bahasa)
      text("shortDescription", RulePage.title(rule, bahasa), &json)
      text("fullDescription", words.why, &json)
      let basis = (bahasa == .id ? "Dasar: " : "Basis: ") + rule.basis.text(bahasa)
      text("help", "\(words.why)\n\n\(basis)\n\ndocs/aturan/\(code).md", &json)
      json.key("defaultConfiguration")
      json.object { json in json.member("level", rule.severity.rawValue) }
    }
  }

  private func result(_ finding: Diagnostic, _ positions: [RuleCode: Int], _ json: inout JSONWriter) {
    let message = Message(finding, bahasa)
    json.object { json in
      json.member("ruleId", finding.code.description)
      if let index = positions[finding.code] { json.member("ruleIndex", index) }
      json.member("level", finding.severity.rawValue)
      text("message", message.help.isEmpty ? message.headline : message.headline + "\n" + message.help, &json)
      json.key("locations")
      json.array { json in
        json.object { json in
          physical(finding.location, &json)
          logical(finding.location, &json)
        }
      }
      guard !finding.related.isEmpty else { return }
      json.key("relatedLocations")
      json.array { json in
        for (index, related) in finding.related.enumerated() {
          json.object { json in
            json.member("id", index)
            physical(related.location, &json)
            text("message", Message.label(related.label, bahasa), &json)
          }
        }
      }
    }
  }

  /// A cell has no line; SARIF names what is not text by a logical location.
  private func logical(_ location: Location, _ json: inout JSONWriter) {
    guard let cell = location.cell else { return }
    json.key("logicalLocations")
    json.array { json in
      json.object { json in
        json.member("name", cell.cell)
        json.member("fullyQualifiedName", cell.sheet + "!" + cell.cell)
      }
    }
  }

  private func physical(_ location: Location, _ json: inout JSONWriter) {
    json.key("physicalLocation")
    json.object { json in
      json.key("artifactLocation")
      json.object { json in json.member("uri", reference(location.path)) }
      guard let place = location.place else { return }
      json.key("region")
      json.object { json in
        json.member("startLine", place.line)
        json.member("startColumn", place.column)
        json.member("endLine", place.endLine)
        json.member("endColumn", place.endColumn)
      }
    }
  }

  private func text(_ name: String, _ text: String, _ json: inout JSONWriter) {
    json.key(name)
    json.object { json in json.member("text", text) }
  }

  /// A path as a relative URI reference: everything outside the unreserved characters is percent-encoded.
  private func reference(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: bytes.append(byte)
      default: bytes.append(contentsOf: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
