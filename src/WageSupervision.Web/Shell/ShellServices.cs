using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Forms;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Shell;

/// <summary>What every page, route and command passes through.</summary>
public static class ShellServices
{
    /// <summary>Adds it.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="keys">The folder of keys.</param>
    public static void AddShell(this WebApplicationBuilder builder, string keys)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PortalClock>();
        services.AddSingleton<ReadingGate>();
        services.AddSingleton<VisitorGate>();
        services.AddSingleton<Addresses>();
        services.AddScoped<NumberSeries>();
        services.AddDataProtection().SetApplicationName("WageSupervision").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(keys, "session")));
        services.AddMediator(typeof(ShellServices).Assembly);
        services.AddSignIn(builder.Configuration);
        services.AddSingleton<KeptForms>();
        services.AddSingleton<FormOwners>();
        services.AddSingleton<FormKeeping>();
        services.AddWorker<KeptFormsWorker>();

        // Chinese stays Chinese in the page's source instead of becoming numbers.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        // A page stands with its subject and says its own address; what all share lies in the shell.
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/";
            options.Conventions.Add(new IndexAddress());
            options.Conventions.ConfigureFilter(new KeptFormFilter());
            options.Conventions.ConfigureFilter(new PageErrorsFilter());
            options.Conventions.ConfigureFilter(new SentOnce());
            options.Conventions.ConfigureFilter(new DraftReceipt());
        }).AddMvcOptions(options =>
        {
            options.ModelBinderProviders.Insert(0, new LenientModelBinderProvider());
            ChineseModelMessages.Apply(options.ModelBindingMessageProvider);
        });
        services.Configure<RazorViewEngineOptions>(options =>
        {
            foreach (var place in (string[])["/Shell/Layout/{0}.cshtml", "/Shell/Findings/{0}.cshtml", "/Procedures/{0}.cshtml"])
            {
                options.PageViewLocationFormats.Add(place);
            }
        });
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase));
        });
        services.AddProblemDetails();
        services.AddExceptionHandler<PortalExceptionHandler>();
        services.AddOpenApi();
        services.AddHealthChecks().AddDbContextCheck<AppDbContext>("database");
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "portal-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    /// <summary>The way of a request up to its page or route.</summary>
    public static void UseShell(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseForwardedHeaders();
        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UseResponseCompression();

        // A body that is too large or broken is the sender's affair, and so is whatever the API refuses: it gets its answer and its line in the
        // request log, no stack trace.
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/Error",
            SuppressDiagnosticsCallback = static context => context.Exception is BadHttpRequestException
                || (context.ExceptionHandledBy == ExceptionHandledType.ExceptionHandlerService
                    && context.HttpContext.Response.StatusCode < StatusCodes.Status500InternalServerError),
        });
        app.UseStatusCodePagesWithReExecute("/Error", "?status={0}");
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new(chinese),
            SupportedCultures = [chinese],
            SupportedUICultures = [chinese],
            RequestCultureProviders = [],
        });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            KnownSessions.RefuseInOutage(context);
            return next(context);
        });
        app.UseAuthorization();
    }

    /// <summary>Maps pages, their files, the description of the API, the health of the portal, and what is nowhere.</summary>
    public static void MapShell(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapOpenApi("/api/openapi/{documentName}.json").AllowAnonymous();

        // Nobody needs to sign in to learn that there is nothing here, or that it wants another method: the fallback takes every
        // method, so that routing by itself no longer answers 405 to a wrong one.
        app.MapFallback("{*path}", static context =>
        {
            context.Response.StatusCode = context.Request.Path.StartsWithSegments("/api")
                && context.RequestServices.GetRequiredService<Addresses>().At(context, context.Request.Path).Any()
                ? StatusCodes.Status405MethodNotAllowed
                : StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
        app.MapHealth();

        // Asking is enough: every request of a session makes it last anew.
        app.MapGet("/Account/Session", static () => Results.Ok()).RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
    }
}
