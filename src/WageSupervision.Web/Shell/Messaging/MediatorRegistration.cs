using System.Reflection;
using FluentValidation;
using MediatR;

namespace WageSupervision.Web.Shell.Messaging;

/// <summary>MediatR 5.1 registered by hand: its own registration package is not to be had (docs/adr/0003).</summary>
public static class MediatorRegistration
{
    /// <summary>Adds the mediator, the pipeline in its order, and every handler, trial and validator of the assembly.</summary>
    public static IServiceCollection AddMediator(this IServiceCollection services, Assembly assembly)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<FormReading>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthoriseBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidateBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Features.Outages.SpoolBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactionBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuditBehavior<,>));
        foreach (var type in assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var handled in type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() is var open && (open == typeof(IRequestHandler<,>) || open == typeof(ITrial<>))))
            {
                services.AddScoped(handled, type);
            }
        }

        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(assembly, includeInternalTypes: true))
        {
            services.AddScoped(found.InterfaceType, found.ValidatorType);
        }

        return services;
    }
}
