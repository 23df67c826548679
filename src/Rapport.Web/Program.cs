using Rapport.Web.Hosting;
using Rapport.Web.Operations;

var app = WebProgram.Build(args);
await WebProgram.Open(app, app.Lifetime.ApplicationStopping);
Greeting.WhenOpen(app);
await app.RunAsync();
