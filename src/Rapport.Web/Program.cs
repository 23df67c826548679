using Rapport.Web.Hosting;

var app = WebProgram.Build(args);
await WebProgram.Open(app, app.Lifetime.ApplicationStopping);
await app.RunAsync();
