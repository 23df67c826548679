using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.FileProviders;
using Rapport.App.Storage;
using Rapport.Web.Accounts;
using Rapport.Web.Operations;

namespace Rapport.Web.Hosting;

/// <summary>Puts the web program together; tests start the same one.</summary>
internal static class WebProgram
{
    public static WebApplication Build(string[] args, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ServeSettings.Normalised(args), ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(WebProgram).Assembly.GetName().Name,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (builder.Configuration["urls"] is null) builder.WebHost.UseUrls(ServeSettings.DefaultUrl);
        // Addresses hold tokens of links: no request is logged with its path.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // It warns that keys are kept in the clear; ours are sealed by the store.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        // What the service manager or the container hands over as files, one a setting: Mail__Password, ConnectionStrings__Records. The passphrase is read where it is needed.
        if (builder.Configuration["CREDENTIALS_DIRECTORY"] is { } handed && Directory.Exists(handed))
            builder.Configuration.AddKeyPerFile(source => (source.FileProvider, source.IgnorePrefix) = (new PhysicalFileProvider(Path.GetFullPath(handed)), "rapport-"));
        var settings = ServeSettings.From(builder.Configuration);
        Directory.CreateDirectory(settings.Folder);
        _ = Task.Run(() => Anticipate(settings)); // beside what follows; what fails there fails again where it is needed, and is told there
        Services(builder.Services, settings);
        Forms.FormServices.AddForms(builder.Services, builder.Configuration);
        builder.AddOperations(settings);
        more?.Invoke(builder.Services);
        var app = builder.Build();
        Pipeline(app);
        Routes.Map(app);
        return app;
    }

    /// <summary>Unlocks what can be unlocked without a person.</summary>
    public static async Task Open(WebApplication app, CancellationToken stop)
    {
        app.StartTelemetry();
        await app.Services.GetRequiredService<Occupation>().Begin(stop);
        if (app.Services.GetRequiredService<ServeSettings>().IsDemo) await app.Services.GetRequiredService<DemoOpening>().Run(Console.Out, stop);
        else await app.Services.GetRequiredService<Opening>().Run(stop);
    }

    private static async Task Anticipate(ServeSettings settings)
    {
        await settings.Stores().AnticipateKeys();
        if (settings.OpensItself) settings.Stores().AnticipateRecords();
    }

    private static void Services(IServiceCollection services, ServeSettings settings)
    {
        services.AddSingleton(settings).AddSingleton(TimeProvider.System).AddSingleton<Vault>();
        services.AddSingleton<Setup.DoorGuard>().AddSingleton<Opening>().AddSingleton<DemoOpening>();
        services.AddScoped(provider => provider.GetRequiredService<Vault>().OpenRecords());
        services.AddScoped<Visit>().AddScoped<Alone.OwnVisit>();
        services.AddSingleton<App.Reflections.OpenReflections>();
        services.AddSingleton<Importing.WaitingImports>();
        // Only a proxy on this computer is believed, which is the default; it passes the host on as it came.
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddRazorComponents();
        services.AddResponseCompression(options => (options.EnableForHttps, options.MimeTypes) = (true, ["text/html"]));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = FormCookie.Name;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = "form-token";
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("rapport");
        services.AddOptions<KeyManagementOptions>().Configure<Vault>((options, vault) => options.XmlRepository = new ProtectionKeys(vault));
        services.AddRapportAccounts(settings.IsDemo);
        services.AddUseCases();
        Today.LiveServices.AddLiveToday(services);
        services.AddHostedService<App.Signals.RoundJob>();
        // It would read the keys before the store is unlocked; they are read when first needed instead.
        foreach (var early in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList()) services.Remove(early);
    }

    private static void Pipeline(WebApplication app)
    {
        app.UseSpans();
        app.UseForwardedHeaders();
        app.UseExceptionHandler(Failures.Handle);
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<FormCookie>();
        // A form on a weak net. Nothing that somebody typed comes back on these pages, so their length tells nobody anything.
        app.UseWhen(context => HttpMethods.IsGet(context.Request.Method) && context.Request.Path.StartsWithSegments("/f", StringComparison.Ordinal), form => form.UseResponseCompression());
        app.UseStatusCodePages(Failures.Explain);
        app.UseMiddleware<DoorKeeper>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<AccessGate>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<FormTokens>();
    }

    /// <summary>Every use case of Rapport.App: a sealed class with a method Run, made for each request.</summary>
    private static void AddUseCases(this IServiceCollection services)
    {
        foreach (var type in typeof(RapportDb).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsSealed: true, IsAbstract: false }
            && type.GetMethods().Any(method => method.Name == "Run" && method.DeclaringType == type)
            && type.GetConstructors() is [var only] && only.GetParameters().Any(parameter => parameter.ParameterType == typeof(RapportDb))))
        {
            services.AddScoped(type);
        }
    }
}
