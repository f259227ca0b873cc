using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Forms;

namespace WageSupervision.Web.Shell.Security;

/// <summary>Who may come in, and how long a session lasts.</summary>
public static class SignIn
{
    /// <summary>How long a session lasts after its last request.</summary>
    public static readonly TimeSpan SessionLasts = TimeSpan.FromMinutes(60);

    private const string LoginPath = "/Account/Login";
    private const string WayBack = "returnUrl";

    /// <summary>The sign-in form, and where it leads then.</summary>
    public static string Way(string back) => LoginPath + QueryString.Create(WayBack, back);

    /// <summary>Adds accounts, sessions, tokens, policies and limits.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentUser, HttpCurrentUser>();
        services.AddSingleton<ApiLimits>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiTokenAuthentication>(ApiTokenAuthentication.SchemeName, null)
            .AddIdentityCookies();
        services.AddSingleton<KnownSessions>();
        services.AddIdentityCore<Account>(options =>
        {
            options.Password.RequiredLength = 8;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase =
                options.Password.RequireNonAlphanumeric = false;
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
        services.AddScoped<OtherEnterprises>();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "portal";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = SessionLasts;
            options.SlidingExpiration = true;
            options.LoginPath = LoginPath;
            options.AccessDeniedPath = "/Account/Denied";
            options.ReturnUrlParameter = WayBack;
            options.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<KnownSessions>().ValidateAsync(context);
            options.Events.OnRedirectToLogin = ToSignInAsync;
            options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        });
        services.AddAuthorization(Policies.Add);

        services.AddRequestLimits(configuration);
        return services;

        // What was filled in before the session ended is not lost on the way to the sign-in form.
        static async Task ToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
        {
            if (HttpMethods.IsPost(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api"))
            {
                context.RedirectUri = Way(await context.HttpContext.RequestServices.GetRequiredService<FormKeeping>().WayBackAsync(context.HttpContext));
            }

            await Answer(context, StatusCodes.Status401Unauthorized);
        }

        // The API says 401 and 403; a page leads to the sign-in form or says why not.
        static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
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
}
