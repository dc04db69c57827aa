// Command kube-strict reads files of Kubernetes resources as an API server does with strict field validation: a field that is not known, a
// value of another type and a key given twice are errors. It prints a line for each, and for each kind it does not know (a custom
// resource's), and ends with 1 when there was an error.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/client-go/kubernetes/scheme"
)

func main() {
	failed := false
	for _, name := range os.Args[1:] {
		file, err := os.Open(name)
		if err == nil {
			err = check(name, file)
		}
		if err != nil {
			failed = true
			fmt.Println(err)
		}
	}
	if failed {
		os.Exit(1)
	}
}

func check(name string, file io.Reader) error {
	decoder := serializer.NewCodecFactory(scheme.Scheme, serializer.EnableStrict).UniversalDeserializer()
	documents := yaml.NewYAMLReader(bufio.NewReader(file))
	var found []error
	for n := 1; ; n++ {
		text, err := documents.Read()
		if errors.Is(err, io.EOF) {
			return errors.Join(found...)
		}
		if err != nil {
			return fmt.Errorf("%s: document %d: %w", name, n, err)
		}
		_, _, err = decoder.Decode(text, nil, nil)
		switch {
		case runtime.IsNotRegisteredError(err):
			fmt.Printf("%s: document %d: %v\n", name, n, err)
		case err != nil:
			found = append(found, fmt.Errorf("%s: document %d: %w", name, n, err))
		}
	}
}
