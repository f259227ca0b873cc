using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WageSupervision.Domain;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web;
using WageSupervision.Web.Features.Attendance;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Contacts;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Features.Incidents;
using WageSupervision.Web.Features.Inspections;
using WageSupervision.Web.Features.Orders;
using WageSupervision.Web.Features.Projects;
using WageSupervision.Web.Features.Publications;
using WageSupervision.Web.Features.Registers;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Demo;

/// <summary>The clock of the demo's history, moved by the agenda.</summary>
internal sealed class DemoTime : TimeProvider
{
    /// <summary>Now, in UTC.</summary>
    public DateTimeOffset Now { get; set; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>Whoever acts in the demo's history at the moment.</summary>
internal sealed class DemoActor : ICurrentUser
{
    /// <summary>The account.</summary>
    public Account? Account { get; set; }

    /// <inheritdoc/>
    public bool IsSignedIn => Account is not null;

    /// <inheritdoc/>
    public Guid Id => Known.Id;

    /// <inheritdoc/>
    public Role? Role => Account?.Role;

    /// <inheritdoc/>
    public string DisplayName => Known.DisplayName;

    /// <inheritdoc/>
    public string Organisation => Known.Organisation;

    /// <inheritdoc/>
    public Jurisdiction Area => new(Known.RegionCode ?? throw new InvalidOperationException("the account has no region"));

    /// <inheritdoc/>
    public long EnterpriseId => Known.EnterpriseId ?? throw new InvalidOperationException("the account has no enterprise");

    private Account Known => Account ?? throw new InvalidOperationException("nobody acts");
}

/// <summary>
/// The portal's own commands and pipeline with a clock and a person of the demo's choosing, so that history comes about as it
/// would have in service. Today is the portal's real today; everything is placed relative to it.
/// </summary>
internal sealed class DemoStage : IAsyncDisposable
{
    private static readonly TimeSpan Zhejiang = TimeSpan.FromHours(8);
    private readonly ServiceProvider services;
    private readonly DemoActor actor = new();

    /// <summary>Builds it on the same database and keys as the host.</summary>
    public DemoStage(
        string connectionString, FieldProtector protector, ReceiptKeys keys, LegalParameters parameters, PortalClock clock, ILoggerFactory loggers,
        PaperTemplates templates, IConfiguration configuration)
    {
        Parameters = parameters;
        Today = clock.Today;
        RealNow = clock.Now;
        Time = new DemoTime { Now = clock.Now };
        services = new ServiceCollection()
            .AddSingleton(loggers)
            .AddLogging()
            .AddSingleton(protector)
            .AddSingleton(keys)
            .AddSingleton(parameters)
            .AddSingleton(new KnownParameters(0, parameters.Source))
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<PortalClock>()
            .AddSingleton<ICurrentUser>(actor)
            .AddDbContext<AppDbContext>(options => options.UseNpgsql(connectionString))
            .AddSingleton<ReadingGate>()
            .AddScoped<NumberSeries>()
            .AddSingleton(configuration)
            .AddHttpContextAccessor()
            .AddProcedures()
            .AddPapers()
            .AddSingleton(templates)
            .AddFilings()
            .AddAttendance()
            .AddIncidents()
            .AddUnions()
            .AddContacts()
            .AddProjects()
            .AddCases()
            .AddOrders()
            .AddPublications()
            .AddRegisters()
            .AddInspections()
            .AddMediator(typeof(Portal).Assembly)
            .BuildServiceProvider();
    }

    /// <summary>The movable clock.</summary>
    public DemoTime Time { get; }

    /// <summary>The law's parameters.</summary>
    public LegalParameters Parameters { get; }

    /// <summary>The real day.</summary>
    public DateOnly Today { get; }

    /// <summary>The real moment.</summary>
    public DateTimeOffset RealNow { get; }

    /// <summary>The day of the history.</summary>
    public DateOnly Day => DateOnly.FromDateTime(PortalClock.Local(Time.Now));

    /// <summary>How many cases have had sums established.</summary>
    public int Claims { get; set; }

    /// <summary>A month of the demo: 1 is six months ago, 6 last month.</summary>
    public YearMonth Month(int number) => YearMonth.Of(Today).AddMonths(number - DemoFirm.Months - 1);

    /// <summary>A moment of office hours so many days ago; from a weekend back to the Friday.</summary>
    public DateTimeOffset Ago(int days, int minutes)
    {
        var day = Today.AddDays(-days);
        day = day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(-2),
            _ => day,
        };
        return At(day, minutes);
    }

    /// <summary>A moment of a day: so many minutes after nine o'clock in Zhejiang.</summary>
    public static DateTimeOffset At(DateOnly day, int minutes) =>
        new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0).AddMinutes(minutes % 480)), Zhejiang).ToUniversalTime();

    /// <summary>Sends a command as that person; as nobody signed in where it is <c>null</c>.</summary>
    public async Task<T> SendAsync<T>(Account? person, IRequest<T> request)
    {
        actor.Account = person;
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Reads from the database, or writes what has no command.</summary>
    public async Task<T> WithAsync<T>(Func<AppDbContext, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>Reads by the portal's own services.</summary>
    public async Task<T> UseAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();
}
