/// Findings as JSON, version 1 of the contract: all of them, keys always in the same order.
struct JSONRenderer {
  let bahasa: Bahasa

  func render(_ input: ReportInput) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("checked", input.checked)
      json.key("findings")
      json.array { json in
        for finding in input.findings {
          json.lineBreak()
          write(finding, &json)
        }
      }
    }
    json.end()
    return json.bytes
  }

  private func write(_ finding: Diagnostic, _ json: inout JSONWriter) {
    let message = Message(finding, bahasa)
    json.object { json in
      json.member("code", finding.code.description)
      json.member("severity", finding.severity.rawValue)
      write(finding.location, &json)
      json.member("message", message.headline)
      json.member("help", message.help)
      json.member("basis", message.basis)
      json.key("arguments")
      json.object { json in
        for (name, value) in finding.arguments.sorted(by: { $0.key < $1.key }) { json.member(name, value) }
      }
      json.key("related")
      json.array { json in
        for related in finding.related {
          json.object { json in
            write(related.location, &json)
            json.member("message", Message.label(related.label, bahasa))
          }
        }
      }
    }
  }

  /// A finding about a whole file stands at its first place, which is empty.
  private func write(_ location: Location, _ json: inout JSONWriter) {
    json.member("path", location.path)
    json.member("line", location.place?.line ?? 1)
    json.member("column", location.place?.column ?? 1)
    json.member("endLine", location.place?.endLine ?? 1)
    json.member("endColumn", location.place?.endColumn ?? 1)
    if let cell = location.cell {
      json.member("sheet", cell.sheet)
      json.member("cell", cell.cell)
    }
  }
}
