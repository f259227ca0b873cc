using Serilog;
using Serilog.Formatting.Json;
using WageSupervision.Web.Features.Accounts;
using WageSupervision.Web.Features.Accounts.Tokens;
using WageSupervision.Web.Features.Attendance;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Contacts;
using WageSupervision.Web.Features.Duties;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Features.Incidents;
using WageSupervision.Web.Features.Inspections;
using WageSupervision.Web.Features.Law;
using WageSupervision.Web.Features.Orders;
using WageSupervision.Web.Features.Outages;
using WageSupervision.Web.Features.Parameters;
using WageSupervision.Web.Features.Projects;
using WageSupervision.Web.Features.Proofs;
using WageSupervision.Web.Features.Publications;
using WageSupervision.Web.Features.Questions;
using WageSupervision.Web.Features.Registers;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web;

/// <summary>The one host: what it is made of, floor by floor.</summary>
public static class Portal
{
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

    private static void AddServices(WebApplicationBuilder builder)
    {
        // One object a line. Not the static logger: several portals may run in one process, as in tests.
        builder.Services.AddSerilog((provider, logger) => logger.ReadFrom.Configuration(builder.Configuration).ReadFrom.Services(provider)
            .Enrich.With<WithoutAddresses>().WriteTo.Console(new JsonFormatter(renderMessage: true)), preserveStaticLogger: true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Uploads.Largest + (1024 * 1024);
        });

        var services = builder.Services;
        var keys = Connections.Keys(builder.Configuration, builder.Environment.ContentRootPath);
        services.AddPersistence(keys);
        builder.AddShell(keys);
        services.AddProcedures();
        services.AddPapers();

        // First among the workers: it loads the approved parameters, by which the others judge and remind.
        services.AddParameters();
        services.AddOutages();
        services.AddFilings();
        services.AddAttendance();
        services.AddDuties();
        services.AddIncidents();
        services.AddUnions();
        services.AddContacts();
        services.AddProjects();
        services.AddCases();
        services.AddOrders();
        services.AddPublications();
        services.AddRegisters();
        services.AddInspections();
        services.AddLaw();
        services.AddProofs();
        services.AddAccounts();
        IDemo.Of(builder.Configuration)?.AddServices(services);
    }

    private static void Configure(WebApplication app)
    {
        app.UseShell();
        app.UseSandbox();
        app.UseAntiforgery();
        app.MapShell();
        app.MapQuestions();
        app.MapPublications();
        app.MapFilings();
        app.MapAttendance();
        app.MapParameters();
        app.MapOutages();
        app.MapProofs();
    }
}
