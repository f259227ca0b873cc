using System.Reflection;
using MediatR;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Procedures;

/// <summary>The kernel of procedures as services.</summary>
public static class ProcedureServices
{
    /// <summary>Adds the ledger, and a handler and a trial for each command that takes a step and has none of its own.</summary>
    /// <exception cref="InvalidOperationException">A page takes a step for whose roles there is no policy.</exception>
    public static IServiceCollection AddProcedures(this IServiceCollection services)
    {
        services.AddScoped<Ledger>().AddScoped<StoreTools>();
        foreach (var type in typeof(ProcedureServices).Assembly.GetTypes().Where(type => !type.IsAbstract))
        {
            // Pages are made when they are first asked for; one that nobody could open is to be known now.
            _ = type.GetCustomAttribute<StepPageAttribute>();
            if (ArgumentsOf(type, typeof(IGatedCommand<,>)) is { } gated)
            {
                services.AddScoped(typeof(ITrial<>).MakeGenericType(type), typeof(GateTrial<,,>).MakeGenericType([type, .. gated]));
            }

            if (ArgumentsOf(type, typeof(IStepCommand<,,>)) is not { } step)
            {
                continue;
            }

            Type[] arguments = [type, .. step];
            services.AddScoped(typeof(ITrial<>).MakeGenericType(type), typeof(StepTrial<,,,>).MakeGenericType(arguments));
            var handler = typeof(IRequestHandler<,>).MakeGenericType(type, typeof(Unit));
            if (!services.Any(service => service.ServiceType == handler))
            {
                services.AddScoped(handler, typeof(StepHandler<,,,>).MakeGenericType(arguments));
            }
        }

        return services;
    }

    /// <summary>Adds the store of one kind of aggregate.</summary>
    public static IServiceCollection AddStore<TStore>(this IServiceCollection services)
        where TStore : class
    {
        var takes = typeof(ITakesSteps<,>).MakeGenericType(ArgumentsOf(typeof(TStore), typeof(ITakesSteps<,>))!);
        return services.AddScoped<TStore>().AddScoped(takes, provider => provider.GetRequiredService<TStore>());
    }

    private static Type[]? ArgumentsOf(Type type, Type open) =>
        type.GetInterfaces().SingleOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == open)?.GetGenericArguments();
}
