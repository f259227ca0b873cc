using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using Serilog;
using Serilog.Formatting.Json;
using WageSupervision.Web.DemoData;
using WageSupervision.Web.Features.Agents;
using WageSupervision.Web.Features.ApiTokens;
using WageSupervision.Web.Features.Attendance;
using WageSupervision.Web.Features.Calculations;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Disclosures;
using WageSupervision.Web.Features.Duties;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Features.Filings.Api;
using WageSupervision.Web.Features.Law;
using WageSupervision.Web.Features.Outages;
using WageSupervision.Web.Features.Parameters;
using WageSupervision.Web.Features.PayrollChecks;
using WageSupervision.Web.Features.Proofs;
using WageSupervision.Web.Features.Receipts;
using WageSupervision.Web.Features.Registers;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web;

/// <summary>The one host: what it is made of, in the order requests meet it.</summary>
public static class Portal
{
    /// <summary>The largest upload, 20 MB, and room for the form around it.</summary>
    public const long MaxUpload = 20L * 1024 * 1024;

    /// <summary>Builds the application.</summary>
    /// <param name="options">Arguments, and where the application's files are.</param>
    /// <param name="change">Last changes to what was registered; tests put in their clock here.</param>
    public static WebApplication Build(WebApplicationOptions options, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(options);
        AddServices(builder);
        change?.Invoke(builder);
        var app = builder.Build();
        Configure(app);
        return app;
    }

    /// <summary>The connection of the role that owns the tables; where the operator gives one role only, that one.</summary>
    /// <exception cref="InvalidOperationException">Neither is set.</exception>
    public static string OwnerConnection(IConfiguration configuration) =>
        configuration.GetConnectionString("PortalOwner") ?? configuration.GetConnectionString("Portal")
        ?? throw new InvalidOperationException("ConnectionStrings__Portal is not set.");

    /// <summary>The folder of keys: lost with it are the numbers that they enciphered.</summary>
    public static string DataDirectory(IConfiguration configuration, string contentRoot)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration["Portal:DataDirectory"] ?? Path.Combine(contentRoot, ".data");
    }

    /// <summary>
    /// Where no account exists yet, makes a one-time code and prints it to the operator's terminal, not to the log. A database that is
    /// away does not keep the portal from starting: it takes files all the same.
    /// </summary>
    public static async Task OfferFirstAdministratorAsync(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        try
        {
            await MakeFirstCodeAsync(app);
        }
        catch (Exception away) when (ConnectionFailures.Is(away))
        {
            Console.WriteLine("现在连不上数据库。平台照样启动，收到的文件先存下，数据库恢复后登记。还没有建立过账号的，恢复后请重新启动，会给出一次性代码。");
        }
    }

    private static async Task MakeFirstCodeAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (await database.Users.AnyAsync())
        {
            return;
        }

        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await database.BootstrapCodes.ExecuteDeleteAsync();
        database.BootstrapCodes.Add(new BootstrapCodeRow
        {
            Id = 1,
            CodeHash = SHA256.HashData(Encoding.UTF8.GetBytes(code)),
            ExpiresAt = scope.ServiceProvider.GetRequiredService<PortalClock>().Now.AddHours(24),
        });
        await database.SaveChangesAsync();
        Console.WriteLine($"还没有账号。请在 24 小时内打开 /Setup，用一次性代码建立第一个管理员：{code}");
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var configuration = builder.Configuration;

        Log.Logger = new LoggerConfiguration().ReadFrom.Configuration(configuration).Enrich.With<WithoutAddresses>().WriteTo.Console(new JsonFormatter(renderMessage: true)).CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(Log.Logger, dispose: true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxUpload + (1024 * 1024);
        });

        // Chinese stays Chinese in the page's source instead of becoming numbers.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PortalClock>();
        services.AddSingleton<ParameterStore>();
        services.AddScoped(provider => provider.GetRequiredService<ParameterStore>().Current);
        services.AddScoped(provider => provider.GetRequiredService<KnownParameters>().Set.Parameters);
        var data = DataDirectory(configuration, builder.Environment.ContentRootPath);
        services.AddSingleton(_ => FieldProtector.Load(Path.Combine(data, "keys")));
        services.AddSingleton(_ => ReceiptKeys.Load(Path.Combine(data, "keys")));
        services.AddDataProtection().SetApplicationName("WageSupervision").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(data, "keys", "session")));

        // Two people at once is no fault: the pipeline tells them, and whatever it does not know is logged once, where it ends.
        services.AddDbContext<AppDbContext>((provider, options) => options.UseNpgsql(
                provider.GetRequiredService<IConfiguration>().GetConnectionString("Portal") ?? throw new InvalidOperationException("ConnectionStrings__Portal is not set."))
            .ConfigureWarnings(warnings => warnings.Log(
                (CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug))));
        services.AddScoped<ProcedureLog>();
        services.AddScoped<NumberSeries>();
        services.AddSingleton<ReadingGate>();
        services.AddScoped<ReceiptIssuer>();
        services.AddScoped<FilingIntake>();
        services.AddScoped<AttendanceIntake>();
        services.AddScoped<WorkComparing>();
        services.AddScoped<ApiSubmissions>();
        services.AddScoped<FilingReports>();
        services.AddScoped<PayrollCheck>();
        services.AddScoped<FindingFigures>();
        services.AddScoped<CaseFiles>();
        services.AddScoped<DisclosureFiles>();
        services.AddScoped<DemandFiles>();
        services.AddScoped<RegisterBooks>();
        services.AddScoped<RegisteredFacts>();
        services.AddScoped<DemoLoader>();
        services.AddScoped<Rejudging>();
        services.AddScoped<ProofAccess>();
        services.AddSingleton<FilingSpool>();
        services.AddScoped<OutageLedger>();
        services.AddScoped<OutageReporting>();
        services.AddScoped<DutyReader>();
        services.AddScoped<AreaDuties>();
        services.AddScoped<FilingOrderFiles>();
        services.TryAddSingleton<INoticeSender, NoSender>();

        // First: it loads the approved parameters, by which the others judge and remind.
        services.AddSingleton<RecallWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<RecallWorker>());
        AddWorker<PulseWorker>(services);
        AddWorker<SpoolWorker>(services);
        AddWorker<ReminderWorker>(services);
        services.AddHostedService<PendingFilings>();
        services.AddHostedService<PendingAttendance>();
        services.AddSingleton<Sandbox>();
        services.AddHostedService<SandboxKeeper>();
        services.AddMediator(typeof(Portal).Assembly);

        AddIdentity(services, configuration);

        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/Features";
            Policies.Apply(options.Conventions);
            options.Conventions.ConfigureFilter(new PageErrorsFilter());
        }).AddMvcOptions(options =>
        {
            options.ModelBinderProviders.Insert(0, new LenientModelBinderProvider());
            ChineseModelMessages.Apply(options.ModelBindingMessageProvider);
        });
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
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

    // A worker that others may call as well: tests do, instead of waiting.
    private static void AddWorker<TWorker>(IServiceCollection services)
        where TWorker : BackgroundService
    {
        services.AddSingleton<TWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<TWorker>());
    }

    private static void AddIdentity(IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentUser, HttpCurrentUser>();
        services.AddSingleton<ApiLimits>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, ApiTokenAuthentication>(ApiTokenAuthentication.SchemeName, null)
            .AddIdentityCookies();
        services.AddSingleton<KnownSessions>();
        services.AddIdentityCore<Account>(options =>
        {
            options.Password.RequiredLength = 8;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            options.SignIn.RequireConfirmedAccount = true;
            options.User.RequireUniqueEmail = false;
        })
            .AddEntityFrameworkStores<AppDbContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>()
            .AddUserConfirmation<AccountConfirmation>()
            .AddDefaultTokenProviders();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);

        // A shut account or a changed role counts from the next request on.
        services.AddOptions<SecurityStampValidatorOptions>().Configure<IHttpContextAccessor>((options, accessor) =>
        {
            options.ValidationInterval = TimeSpan.Zero;
            options.OnRefreshingPrincipal = context => accessor.HttpContext!.RequestServices.GetRequiredService<Mandates>().CarryAsync(context);
        });
        services.AddScoped<Mandates>();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "portal";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromMinutes(60);
            options.SlidingExpiration = true;
            options.LoginPath = "/Account/Login";
            options.AccessDeniedPath = "/Account/Denied";
            options.ReturnUrlParameter = "returnUrl";
            options.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<KnownSessions>().ValidateAsync(context);
            options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
            options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        });
        services.AddAuthorization(Policies.Add);

        services.AddRequestLimits(configuration);

        // The API says 401 and 403; a page leads to the sign-in form or says why not.
        static Task Answer(Microsoft.AspNetCore.Authentication.RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context, int status)
        {
            if (context.Request.Path.StartsWithSegments("/api"))
            {
                context.Response.StatusCode = status;
            }
            else
            {
                context.Response.Redirect(context.RedirectUri);
            }

            return Task.CompletedTask;
        }
    }

    private static void Configure(WebApplication app)
    {
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
                || (context.ExceptionHandledBy == ExceptionHandledType.ExceptionHandlerService && context.HttpContext.Response.StatusCode < StatusCodes.Status500InternalServerError),
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
        app.UseSandbox();
        app.UseAntiforgery();

        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapCalculationsApi();
        app.MapDisclosuresApi();
        app.MapPayrollChecksApi();
        app.MapParametersApi();
        app.MapOutagesApi();
        app.MapProofsApi();
        app.MapReceiptsApi();
        app.MapFilingsApi();
        app.MapOpenApi("/api/openapi/{documentName}.json").AllowAnonymous();

        // Nobody needs to sign in to learn that there is nothing here, or that it wants another method.
        app.MapFallback("{*path}", static context =>
        {
            context.Response.StatusCode = TakesAnotherMethod(context) ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
        app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = WriteHealthAsync }).AllowAnonymous();
    }

    // The fallback takes every method, so that routing by itself no longer answers 405 to a wrong one.
    private static bool TakesAnotherMethod(HttpContext context) => context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Any(endpoint => endpoint.RoutePattern.RawText is { } pattern && pattern.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)
            && Matches(context, endpoint.RoutePattern, pattern.TrimStart('/')));

    // An address whose parts are not of the kind that the route wants, such as an id, is none of that route.
    private static bool Matches(HttpContext context, RoutePattern route, string template)
    {
        RouteValueDictionary values = [];
        var policies = context.RequestServices.GetRequiredService<ParameterPolicyFactory>();
        return new TemplateMatcher(TemplateParser.Parse(template), []).TryMatch(context.Request.Path, values)
            && route.Parameters.All(parameter => parameter.ParameterPolicies.All(policy =>
                policies.Create(parameter, policy) is not IRouteConstraint constraint
                || constraint.Match(context, null, parameter.Name, values, RouteDirection.IncomingRequest)));
    }

    private static Task WriteHealthAsync(HttpContext context, Microsoft.Extensions.Diagnostics.HealthChecks.HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            status = report.Status.ToString().ToLowerInvariant(),
            database = report.Entries.TryGetValue("database", out var database) ? database.Status.ToString().ToLowerInvariant() : "unknown",
        }));
    }
}
