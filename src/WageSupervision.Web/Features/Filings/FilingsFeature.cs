using WageSupervision.Web.Features.Filings.Api;
using WageSupervision.Web.Features.Filings.Checks;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Features.Filings.Receipts;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Filings: payrolls and nil returns, from receipt to acceptance.</summary>
public static class FilingsFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddFilings(this IServiceCollection services) => services
        .AddScoped<ReceiptIssuer>()
        .AddSubmissions()
        .AddSubmissionKind<FilingRow, PayrollKind, SubmitPayroll>()
        .AddScoped<PayrollSheets>()
        .AddScoped<RegisteredTerms>()
        .AddScoped<Rejudging>()
        .AddScoped<ApiSubmissions>()
        .AddScoped<FilingReports>()
        .AddScoped<PayrollCheck>()
        .AddSingleton<IPaymentListReader, PaymentListReader>();

    /// <summary>Maps its routes.</summary>
    public static void MapFilings(this IEndpointRouteBuilder routes)
    {
        routes.MapPayrollChecksApi();
        routes.MapReceiptsApi();
        routes.MapFilingsApi();
    }
}
