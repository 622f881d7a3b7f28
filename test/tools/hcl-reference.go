// What HashiCorp's own parser sees in files of HCL, for hcl-oracle.mjs: reads file names from the standard input, writes
// a line of JSON for each. Offsets are in bytes.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

type item struct {
	Kind   string   `json:"kind"`
	Name   string   `json:"name"`
	Labels []string `json:"labels,omitempty"`
	Text   *string  `json:"text,omitempty"`
	Ranges []int    `json:"ranges"`
}

type answer struct {
	File  string `json:"file"`
	Error string `json:"error,omitempty"`
	Items []item `json:"items"`
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		out.Encode(read(in.Text()))
	}
}

func read(name string) answer {
	text, err := os.ReadFile(name)
	if err != nil {
		return answer{File: name, Error: err.Error()}
	}
	file, diagnostics := hclsyntax.ParseConfig(text, name, hcl.InitialPos)
	if diagnostics.HasErrors() {
		return answer{File: name, Error: diagnostics.Error()}
	}
	items := []item{}
	body(file.Body.(*hclsyntax.Body), &items)
	return answer{File: name, Items: items}
}

func body(b *hclsyntax.Body, items *[]item) {
	names := make([]string, 0, len(b.Attributes))
	for name := range b.Attributes {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool {
		return b.Attributes[names[i]].NameRange.Start.Byte < b.Attributes[names[j]].NameRange.Start.Byte
	})
	for _, name := range names {
		a := b.Attributes[name]
		*items = append(*items, item{Kind: "argument", Name: name, Ranges: ranges(a.NameRange, a.EqualsRange)})
		hclsyntax.Walk(a.Expr, walker{items})
	}
	for _, inner := range b.Blocks {
		*items = append(*items, item{
			Kind: "block", Name: inner.Type, Labels: inner.Labels,
			Ranges: ranges(inner.TypeRange, inner.OpenBraceRange, inner.CloseBraceRange),
		})
		body(inner.Body, items)
	}
}

type walker struct{ items *[]item }

func (w walker) Enter(node hclsyntax.Node) hcl.Diagnostics {
	add := func(name string, at ...hcl.Range) { *w.items = append(*w.items, item{Kind: "expression", Name: name, Ranges: ranges(at...)}) }
	switch e := node.(type) {
	case *hclsyntax.ScopeTraversalExpr:
		add("reference "+e.Traversal.RootName(), e.SrcRange)
	case *hclsyntax.FunctionCallExpr:
		add(fmt.Sprintf("call %s %d %t", e.Name, len(e.Args), e.ExpandFinal), e.Range())
	case *hclsyntax.ConditionalExpr:
		add("conditional", e.SrcRange)
	case *hclsyntax.BinaryOpExpr:
		add("binary", e.SrcRange)
	case *hclsyntax.UnaryOpExpr:
		add("unary", e.SrcRange)
	case *hclsyntax.TupleConsExpr:
		add(fmt.Sprintf("tuple %d", len(e.Exprs)), e.SrcRange)
	case *hclsyntax.ObjectConsExpr:
		add(fmt.Sprintf("object %d", len(e.Items)), e.SrcRange)
	case *hclsyntax.ForExpr:
		add(strings.TrimSpace(fmt.Sprintf("for %s %s %t", e.KeyVar, e.ValVar, e.Group)), e.SrcRange)
	case *hclsyntax.LiteralValueExpr:
		if e.Val.Type() == cty.Number {
			number, _ := e.Val.AsBigFloat().Float64()
			add(fmt.Sprintf("number %g", number), e.SrcRange)
		}
	case *hclsyntax.TemplateExpr:
		if value, diagnostics := e.Value(nil); !diagnostics.HasErrors() && value.IsKnown() && !value.IsNull() && len(hclsyntax.Variables(e)) == 0 && e.IsStringLiteral() {
			text := value.AsString()
			*w.items = append(*w.items, item{Kind: "expression", Name: "string", Text: &text, Ranges: []int{e.SrcRange.Start.Byte}})
		} else {
			parts := []string{}
			for _, part := range e.Parts {
				if literal, ok := part.(*hclsyntax.LiteralValueExpr); ok && literal.Val.Type() == cty.String && literal.Val.AsString() != "" {
					parts = append(parts, literal.Val.AsString())
				}
			}
			text := strings.Join(parts, "|")
			*w.items = append(*w.items, item{Kind: "expression", Name: "template", Text: &text, Ranges: []int{e.SrcRange.Start.Byte}})
		}
	}
	return nil
}

func (w walker) Exit(node hclsyntax.Node) hcl.Diagnostics { return nil }

func ranges(all ...hcl.Range) []int {
	offsets := []int{}
	for _, r := range all {
		offsets = append(offsets, r.Start.Byte, r.End.Byte)
	}
	return offsets
}
