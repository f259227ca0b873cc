using WageSupervision.Web.Features.Registers.Contracts;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Registers;

/// <summary>Registers of Articles 7, 8, 19, 21 and 22, and of special working hours.</summary>
public static class RegistersFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddRegisters(this IServiceCollection services) => services
        .AddStore<RegisterBooks>()
        .AddScoped<EntryVault>()
        .AddScoped<RegisteredFacts>()
        .AddScoped<KnownPeople>()
        .AddSingleton<ContractSheetReader>()
        .AddSingleton<ContractLists>();
}
