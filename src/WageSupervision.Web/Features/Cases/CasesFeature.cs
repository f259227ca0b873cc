using WageSupervision.Domain.Contacts;
using WageSupervision.Web.Features.Cases.Paying;
using WageSupervision.Web.Features.Cases.Worker;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>Cases of labour inspection.</summary>
public static class CasesFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddStore<CaseFiles>()
        .AddScoped<CaseOffice>()
        .AddScoped<CaseEvidence>()
        .AddScoped<ClaimItems>()
        .AddScoped<CaseSums>()
        .AddScoped<ServedPapers>()
        .AddScoped<CasePaperDesk>()
        .AddScoped<CreditorNames>()
        .AddScoped<NamesInPublic>()
        .AddScoped<CasePeople>()
        .AddScoped<PaymentLists>()
        .AddScoped<OwnPayments>()
        .AddScoped<IFurtherSteps<Opened<Contact, ContactRow>>, CaseOfAContact>();
}
