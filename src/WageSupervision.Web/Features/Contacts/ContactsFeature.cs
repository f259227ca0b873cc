using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>投诉举报: the front door. Acceptance is news (<see cref="Recorded{TFile,TRow}"/>); cases are opened above.</summary>
public static class ContactsFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddContacts(this IServiceCollection services) => services
        .AddStore<ContactFiles>()
        .AddScoped<ContactVault>()
        .AddScoped<ContactAsking>()
        .AddSingleton<Public.ComplaintDrafts>()
        .AddSingleton<StatusTries>();
}
