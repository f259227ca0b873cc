using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WageSupervision.Web.Persistence;

/// <summary>The database and what is known from it.</summary>
public static class PersistenceServices
{
    /// <summary>Adds them.</summary>
    /// <param name="services">The services.</param>
    /// <param name="keys">The folder of keys.</param>
    public static IServiceCollection AddPersistence(this IServiceCollection services, string keys)
    {
        services.AddSingleton(_ => FieldProtector.Load(keys));
        services.AddSingleton(_ => ReceiptKeys.Load(keys));

        // Two people at once is no fault: the pipeline tells them, and whatever it does not know is logged once, where it ends.
        services.AddDbContext<AppDbContext>((provider, options) => options.UseNpgsql(Connections.Serving(provider.GetRequiredService<IConfiguration>()))
            .ConfigureWarnings(warnings => warnings.Log(
                (CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
                (RelationalEventId.CommandError, LogLevel.Debug))));
        services.AddSingleton<Sandbox>();
        services.AddSingleton<ParameterStore>();
        services.AddScoped(provider => provider.GetRequiredService<ParameterStore>().Current);
        services.AddScoped(provider => provider.GetRequiredService<KnownParameters>().Set.Parameters);
        return services;
    }
}
