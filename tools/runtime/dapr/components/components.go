// Package components registers what Errand uses and Dapr's stable set lacks.
package components

import (
	"github.com/dapr/components-contrib/bindings/smtp"
	"github.com/dapr/components-contrib/conversation/anthropic"
	"github.com/dapr/components-contrib/conversation/echo"
	"github.com/dapr/components-contrib/conversation/googleai"
	"github.com/dapr/components-contrib/conversation/mistral"
	"github.com/dapr/components-contrib/conversation/ollama"
	"github.com/dapr/components-contrib/conversation/openai"
	"github.com/dapr/components-contrib/nameresolution/sqlite"

	bindings "github.com/dapr/dapr/pkg/components/bindings"
	conversation "github.com/dapr/dapr/pkg/components/conversation"
	nameresolution "github.com/dapr/dapr/pkg/components/nameresolution"
)

func init() {
	bindings.DefaultRegistry.RegisterOutputBinding(smtp.NewSMTP, "smtp")
	conversation.DefaultRegistry.RegisterComponent(anthropic.NewAnthropic, "anthropic")
	conversation.DefaultRegistry.RegisterComponent(echo.NewEcho, "echo")
	conversation.DefaultRegistry.RegisterComponent(googleai.NewGoogleAI, "googleai")
	conversation.DefaultRegistry.RegisterComponent(mistral.NewMistral, "mistral")
	conversation.DefaultRegistry.RegisterComponent(ollama.NewOllama, "ollama")
	conversation.DefaultRegistry.RegisterComponent(openai.NewOpenAI, "openai")
	nameresolution.DefaultRegistry.RegisterComponent(sqlite.NewResolver, "sqlite")
}
