import DIPTemplate
import Testing

/// The lenient mode, area by area, as the Mustache specification describes it.
@Suite struct LenientTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    var data: TemplateValue = [:]
    var partials: [String: String] = [:]
    let expected: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "escaped", template: "{{a}}", data: ["a": "& \" < >"], expected: "&amp; &quot; &lt; &gt;"),
    Case(name: "triple", template: "{{{a}}}", data: ["a": "& \" < >"], expected: "& \" < >"),
    Case(name: "ampersand", template: "{{& a }}", data: ["a": "<b>"], expected: "<b>"),
    Case(name: "numbers", template: "{{a}} {{b}} {{c}}", data: ["a": 85, "b": 1.21, "c": -3], expected: "85 1.21 -3"),
    Case(name: "null is empty", template: "({{a}})", data: ["a": nil], expected: "()"),
    Case(name: "missing is empty", template: "({{a}}{{{b}}})", expected: "()"),
    Case(name: "dotted", template: "{{a.b.c}}", data: ["a": ["b": ["c": "x"]]], expected: "x"),
    Case(name: "dotted broken chain", template: "({{a.b.c}})", data: ["a": [:]], expected: "()"),
    Case(
      name: "first part decides", template: "{{#a}}({{b.c}}){{/a}}", data: ["a": ["b": [:]], "b": ["c": "wrong"]],
      expected: "()"),
    Case(
      name: "implicit iterator", template: "{{#a}}({{.}}){{/a}}", data: ["a": [1, "b", 2.5]], expected: "(1)(b)(2.5)"),
    Case(
      name: "nested lists", template: "{{#a}}[{{#.}}{{.}}{{/.}}]{{/a}}", data: ["a": [[1, 2], [3]]], expected: "[12][3]"
    ),
    Case(
      name: "section true and false", template: "{{#a}}x{{/a}}{{#b}}y{{/b}}", data: ["a": true, "b": false],
      expected: "x"),
    Case(
      name: "section of a record", template: "{{#a}}{{b}}{{c}}{{/a}}", data: ["a": ["b": 1], "c": 2], expected: "12"),
    Case(name: "empty list is false", template: "{{#a}}x{{/a}}{{^a}}y{{/a}}", data: ["a": []], expected: "y"),
    Case(name: "null section", template: "{{#a}}x{{/a}}{{^a}}y{{/a}}", data: ["a": nil], expected: "y"),
    Case(name: "inverted missing", template: "{{^a}}y{{/a}}", expected: "y"),
    Case(name: "standalone section", template: "a\n{{#b}}\nx\n{{/b}}\nc\n", data: ["b": true], expected: "a\nx\nc\n"),
    Case(name: "indented standalone", template: "a\n  {{#b}}\nx\n\t{{/b}}\nc", data: ["b": true], expected: "a\nx\nc"),
    Case(name: "CRLF standalone", template: "|\r\n{{#b}}\r\n{{/b}}\r\n|", data: ["b": true], expected: "|\r\n|"),
    Case(name: "standalone without newline", template: "#{{#b}}\n/\n  {{/b}}", data: ["b": true], expected: "#\n/\n"),
    Case(name: "inline keeps blanks", template: " {{#b}}x{{/b}} \n", data: ["b": true], expected: " x \n"),
    Case(name: "comment inline", template: "a{{! nothing }}b", expected: "ab"),
    Case(name: "comment over lines", template: "a\n{{!\n x\n}}\nb\n", expected: "a\nb\n"),
    Case(name: "delimiters", template: "{{=<% %>=}}(<%a%>)<%={{ }}=%>{{a}}", data: ["a": 1], expected: "(1)1"),
    Case(
      name: "delimiters stay out of partials", template: "{{=| |=}}|>p|", data: ["a": 1], partials: ["p": "{{a}}|a|"],
      expected: "1|a|"),
    Case(name: "partial", template: "[{{>p}}]", data: ["a": "x"], partials: ["p": "{{a}}"], expected: "[x]"),
    Case(name: "missing partial", template: "[{{>p}}]", expected: "[]"),
    Case(
      name: "recursive partial", template: "{{>n}}", data: ["v": "a", "k": [["v": "b", "k": []]]],
      partials: ["n": "{{v}}<{{#k}}{{>n}}{{/k}}>"], expected: "a<b<>>"),
    Case(
      name: "partial indentation", template: "\\\n {{>p}}\n/\n", data: ["c": "<\n->"],
      partials: ["p": "|\n{{{c}}}\n|\n"], expected: "\\\n |\n <\n->\n |\n/\n"),
    Case(name: "block default", template: "{{$t}}Default{{/t}}", expected: "Default"),
    Case(
      name: "override", template: "{{<p}}{{$t}}New{{/t}}{{/p}}", partials: ["p": "[{{$t}}Old{{/t}}]"], expected: "[New]"
    ),
    Case(
      name: "other text of a parent is ignored", template: "{{<p}}x{{$t}}N{{/t}}y{{/p}}",
      partials: ["p": "{{$t}}{{/t}}!"], expected: "N!"),
    Case(
      name: "grandparent", template: "{{<c}}{{$a}}x{{/a}}{{/c}}",
      partials: ["c": "{{<p}}{{$a}}y{{/a}}{{$b}}z{{/b}}{{/p}}", "p": "{{$a}}1{{/a}}{{$b}}2{{/b}}"], expected: "xz"),
    Case(
      name: "block in a section sees the section", template: "{{<p}}{{$a}}{{v}}{{/a}}{{/p}}",
      data: ["l": [["v": 1], ["v": 2]]],
      partials: ["p": "{{#l}}{{$a}}{{/a}}{{/l}}"], expected: "12"),
    Case(
      name: "parent indentation", template: "Hi,\n  {{<p}}\n  {{/p}}\n", partials: ["p": "one\ntwo\n"],
      expected: "Hi,\n  one\n  two\n"),
    Case(
      name: "standalone block", template: "{{<p}}{{$b}}\none\ntwo{{/b}}\n{{/p}}\n",
      partials: ["p": "Hi, {{$b}}{{/b}}\n"],
      expected: "Hi, one\ntwo\n"),
    Case(
      name: "block reindentation", template: "{{<p}}{{$b}}\n    one\n    two\n{{/b}}{{/p}}\n",
      partials: ["p": "Hi,\n  {{$b}}{{/b}}\n"], expected: "Hi,\n  one\n  two\n"),
    Case(
      name: "intrinsic indentation", template: "{{<p}}\n{{$b}}\none\ntwo\n{{/b}}\n{{/p}}\n",
      partials: ["p": "Hi,\n{{$b}}\n  default\n{{/b}}\n"], expected: "Hi,\n  one\n  two\n"),
    Case(
      name: "nested reindentation", template: "{{<p}}\n{{$n}}\nthree\n{{/n}}\n{{/p}}\n",
      partials: [
        "p": "{{<g}}{{$b}}\n  one\n  {{$n}}\n    two\n  {{/n}}\n{{/b}}{{/g}}\n", "g": "{{$b}}default{{/b}}",
      ], expected: "one\n  three\n"),
    Case(
      name: "a parent's line goes with it", template: "[\n{{<p}}{{/p}}\n]", partials: ["p": "{{$a}}x{{/a}}"],
      expected: "[\nx]"),
    Case(
      name: "parent on one line is indented", template: "Hi,\n  {{<p}}{{/p}}\n", partials: ["p": "one\ntwo\n"],
      expected: "Hi,\n  one\n  two\n"),
    Case(
      name: "parent on one line with its block", template: "-\n  {{<p}}{{$a}}one{{/a}}{{/p}}\n-",
      partials: ["p": "{{$a}}{{/a}}\n!\n"], expected: "-\n  one\n  !\n-"),
    Case(
      name: "a block's line gets its break back", template: "{{<p}}{{$b}}\none\ntwo{{/b}}\n{{/p}}\n",
      partials: ["p": "Hi,\n  {{$b}}{{/b}}\n"], expected: "Hi,\n  one\n  two\n"),
    Case(
      name: "an empty block's line vanishes", template: "{{<p}}{{/p}}", partials: ["p": "a\n  {{$b}}{{/b}}\nb\n"],
      expected: "a\nb\n"),
    Case(
      name: "empty block over two lines", template: "{{<p}}{{$b}}\n    one\n    two\n{{/b}}{{/p}}\n",
      partials: ["p": "Hi,\n  {{$b}}\n  {{/b}}\n"], expected: "Hi,\n  one\n  two\n"),
    Case(
      name: "the same parent within its own block", template: "{{<p}}{{$a}}{{<p}}{{$a}}in{{/a}}{{/p}}{{/a}}{{/p}}",
      partials: ["p": "[{{$a}}d{{/a}}]"], expected: "[[in]]"),
    Case(
      name: "a block within given content is the child's own",
      template: "{{<p}}{{$a}}{{$x}}d{{/x}}{{/a}}{{$x}}X{{/x}}{{/p}}",
      partials: ["p": "{{$a}}{{/a}}"], expected: "d"),
  ]

  @Test(arguments: cases)
  func rendersAsSpecified(_ one: Case) throws {
    let template = try LenientTemplate(one.template, partials: one.partials)
    #expect(template.render(one.data) == one.expected)
  }

  @Test(arguments: [
    "{{#a}}", "{{/a}}", "{{#a}}{{/b}}", "{{a", "{{=x=}}", "{{}}", "{{#a}}{{#b}}{{/a}}{{/b}}", "{{a\n{{b}}",
  ])
  func refuses(_ template: String) {
    #expect(throws: TemplateErrors.self) { try LenientTemplate(template) }
  }

  @Test func endlessRecursionEnds() throws {
    #expect(try LenientTemplate("{{>p}}", partials: ["p": "x{{>p}}"]).render([:]).count <= 201)
  }

  @Test func hostileTemplatesAreAnswered() {
    #expect(throws: TemplateErrors.self) { try LenientTemplate(String(repeating: "{{", count: 500_000)) }
    let deep = String(repeating: "{{#a}}", count: 10_000) + String(repeating: "{{/a}}", count: 10_000)
    #expect(throws: TemplateErrors.self) { try LenientTemplate(deep) }
  }
}
