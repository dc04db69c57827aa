// Command daprd is Dapr's sidecar with the stable components and those of package components.
package main

import (
	"github.com/dapr/dapr/cmd/daprd/app"

	_ "errand.dev/runtime/components"
)

func main() {
	app.Run()
}
